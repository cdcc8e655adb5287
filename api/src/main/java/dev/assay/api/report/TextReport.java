package dev.assay.api.report;

import java.io.IOException;

/** For people: the verdict, how each fixture went, and what was found, with its rows and places. */
final class TextReport implements Report {
  private final Appendable out;
  private boolean first = true;

  TextReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(Graded graded) throws IOException {
    if (!first) {
      out.append('\n');
    }
    first = false;
    out.append(
        "%s  %s  %s\n"
            .formatted(
                graded.verdict().verdict().code(),
                Plain.line(graded.verdict().problem()),
                Plain.line(graded.file())));
    for (String line : Details.lines(graded)) {
      out.append(line.isEmpty() ? "" : "  ").append(line).append('\n');
    }
  }

  @Override
  public void close() {}
}
