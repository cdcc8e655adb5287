package dev.assay.api.report;

import dev.assay.api.wire.VerdictJson.SpanJson;
import java.util.List;

/** Points at a place in a text. */
final class Caret {
  private static final int WIDTH = 100;

  private Caret() {}

  /**
   * The line and column in words, the line of the text, and carets under the place. Of a long line
   * only the part around the place is shown.
   */
  static List<String> lines(String text, SpanJson span) {
    String place = "line %d, column %d".formatted(span.line(), span.column());
    List<String> source = text.lines().toList();
    if (span.line() > source.size()) {
      return List.of(place + " (the end)");
    }
    int[] line = Plain.characters(source.get(span.line() - 1));
    int start = Math.min(span.column() - 1, line.length);
    int end =
        span.endLine() > span.line() ? line.length : Math.min(span.endColumn() - 1, line.length);
    int from = Math.max(0, Math.min(start - WIDTH / 2, line.length - WIDTH));
    int to = Math.min(line.length, from + WIDTH);
    String shown = new String(line, from, to - from);
    int carets = Math.max(1, Math.min(end, to) - start);
    return List.of(place, "  " + shown, "  " + " ".repeat(start - from) + "^".repeat(carets));
  }
}
