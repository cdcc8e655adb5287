package dev.assay.api.report;

import java.io.IOException;
import java.util.List;

/** The Test Anything Protocol, version 14: a point an answer, with a YAML block of what failed. */
final class TapForm implements WholeReport.Form {
  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    out.append("TAP version 14\n1..%d\n".formatted(all.size()));
    for (int i = 0; i < all.size(); i++) {
      Graded graded = all.get(i);
      out.append(
          "%s %d - %s (%s)\n"
              .formatted(
                  graded.accepted() ? "ok" : "not ok",
                  i + 1,
                  description(graded.verdict().problem()),
                  description(graded.file())));
      if (!graded.accepted()) {
        diagnosis(graded, out);
      }
    }
  }

  private static void diagnosis(Graded graded, Appendable out) throws IOException {
    out.append("  ---\n");
    out.append("  verdict: " + graded.verdict().verdict().code() + "\n");
    out.append("  points: \"" + graded.points() + "\"\n");
    out.append("  standing: " + graded.standing().code() + "\n");
    out.append("  message: |2\n");
    for (String line : Details.lines(graded)) {
      out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
    }
    out.append("  ...\n");
  }

  private static String description(String text) {
    return Plain.line(text).replace("\\", "\\\\").replace("#", "\\#");
  }
}
