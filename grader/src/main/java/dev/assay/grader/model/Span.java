package dev.assay.grader.model;

/**
 * A place in a learner's or author's text. Lines and columns count from 1, columns in code points;
 * the end is exclusive, so that an empty span has its end at its start.
 */
public record Span(int line, int column, int endLine, int endColumn) {
  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "no span: " + line + ":" + column + " to " + endLine + ":" + endColumn);
    }
  }

  /**
   * The span of {@code length} code points from {@code start}, both clipped to the text.
   *
   * @param start 0-based offset in code points
   */
  public static Span of(String text, int start, int length) {
    int[] codePoints = text.codePoints().toArray();
    int from = Math.clamp(start, 0, codePoints.length);
    int to = Math.clamp((long) from + length, from, codePoints.length);
    int line = 1;
    int column = 1;
    int startLine = 1;
    int startColumn = 1;
    for (int i = 0; i < to; i++) {
      if (i == from) {
        startLine = line;
        startColumn = column;
      }
      if (codePoints[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return from == to
        ? new Span(line, column, line, column)
        : new Span(startLine, startColumn, line, column);
  }
}
