package dev.assay.grader.parse;

import java.util.Locale;
import java.util.Objects;

/**
 * A lexical unit of the text.
 *
 * @param text as written, quotes included
 * @param start 0-based offset of its first UTF-16 unit
 */
public record Token(Kind kind, String text, int start) {
  /** What a token is, as far as the lexer alone can tell. */
  public enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    PARAMETER,
    /** One or more operator characters. */
    OPERATOR,
    /** One of {@code ( ) [ ] { } , ; . :} or a character of no meaning. */
    PUNCTUATION
  }

  public Token {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }

  /** The offset just past its last UTF-16 unit. */
  public int end() {
    return start + text.length();
  }

  /** Whether it is this unquoted word, whatever its case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it is this punctuation or operator. */
  public boolean is(String symbol) {
    return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(symbol);
  }

  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}
