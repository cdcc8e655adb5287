package dev.assay.api.report;

import dev.assay.api.wire.Json;
import java.io.IOException;

/** A verdict a line, in the order of the submissions. */
final class JsonReport implements Report {
  private final Appendable out;

  JsonReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(Graded graded) throws IOException {
    out.append(Json.write(graded.verdict())).append('\n');
  }

  @Override
  public void close() {}
}
