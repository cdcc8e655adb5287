package dev.assay.api.report;

/** Text of unknown origin, made safe for a terminal: what would steer it is written out. */
final class Plain {
  private Plain() {}

  /** Without control characters or line breaks; they become escapes as in Java. */
  static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                plain.append("\\n");
              } else if (c == '\t') {
                plain.append("\\t");
              } else if (steers(c)) {
                plain.append("\\u%04x".formatted(c));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  /** The same, one character for one character, so that columns can be counted. */
  static int[] characters(String text) {
    return text.codePoints().map(c -> c == '\t' ? ' ' : steers(c) ? '?' : c).toArray();
  }

  /** Controls, and the marks that turn the direction of writing. */
  private static boolean steers(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (character & 0xFFFE) == 0xFFFE; // No character at all, and forbidden in XML.
  }
}
