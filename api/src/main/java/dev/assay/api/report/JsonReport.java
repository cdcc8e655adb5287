package dev.assay.api.report;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.ResultJson;
import java.io.IOException;

/**
 * An object a line, in the order of the submissions: the verdict, or in a course the result that
 * holds it.
 */
final class JsonReport implements Report {
  private final Subject subject;
  private final Appendable out;

  JsonReport(Subject subject, Appendable out) {
    this.subject = subject;
    this.out = out;
  }

  @Override
  public void add(Graded graded) throws IOException {
    Object line =
        switch (subject.scope()) {
          case PROBLEM -> graded.verdict();
          case COURSE ->
              new ResultJson(
                  ResultJson.FORMAT,
                  graded.file(),
                  graded.standing().code(),
                  new ResultJson.PointsJson(graded.points().earned(), graded.points().possible()),
                  graded.verdict());
        };
    out.append(Json.write(line)).append('\n');
  }

  @Override
  public void close() {}
}
