package dev.assay.grader.parse;

import dev.assay.grader.parse.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens in one pass, as DuckDB 2.0's tokenizer does: block comments nest, a line
 * comment ends at a line feed or carriage return, backslashes escape in {@code E'...'} alone, and
 * names may contain {@code $}.
 *
 * <p>A quote or comment that is never closed ends the list; the engine says what is wrong with it.
 */
final class Lexer {
  private static final String OPERATORS = "+-*/<>=~!@#%^&|";

  private final String text;
  private final int limit;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The tokens of the text without its spaces and comments, at most {@code limit} of them. */
  static List<Token> tokens(String text, int limit) {
    Lexer lexer = new Lexer(text, limit);
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    while (at < text.length() && tokens.size() < limit) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (c == '-' && next() == '-') {
        skipLineComment();
      } else if (c == '/' && next() == '*') {
        skipBlockComment();
      } else {
        int start = at;
        Kind kind = read(c);
        tokens.add(new Token(kind, text.substring(start, at), start));
      }
    }
  }

  private Kind read(char c) {
    if ((c == 'e' || c == 'E') && next() == '\'') {
      at++;
      return readQuoted('\'', true, Kind.STRING);
    }
    if (c == '\'') {
      return readQuoted(c, false, Kind.STRING);
    }
    if (c == '"' || c == '`') {
      return readQuoted(c, false, Kind.QUOTED_NAME);
    }
    if (c == '$') {
      return readDollar();
    }
    if (isDigit(c) || (c == '.' && isDigit(next()))) {
      return readNumber();
    }
    if (isNameStart(c)) {
      at++;
      skipName();
      return Kind.WORD;
    }
    if (OPERATORS.indexOf(c) >= 0) {
      return readOperator();
    }
    at++;
    return c == '?' ? Kind.PARAMETER : Kind.PUNCTUATION;
  }

  private Kind readQuoted(char quote, boolean escapes, Kind kind) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (escapes && c == '\\') {
        at = Math.min(at + 2, text.length());
      } else if (c != quote) {
        at++;
      } else if (next() == quote) {
        at += 2;
      } else {
        at++;
        return kind;
      }
    }
    return kind;
  }

  /**
   * {@code $tag$ ... $tag$}, where the tag may be empty, or else a parameter such as {@code $1}.
   */
  private Kind readDollar() {
    int open = at;
    at++;
    if (at < text.length() && !isDigit(text.charAt(at))) {
      while (at < text.length() && isNamePart(text.charAt(at)) && text.charAt(at) != '$') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '$') {
        String tag = text.substring(open, at + 1);
        int close = text.indexOf(tag, at + 1);
        at = close < 0 ? text.length() : close + tag.length();
        return Kind.STRING;
      }
      return Kind.PARAMETER;
    }
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return Kind.PARAMETER;
  }

  private Kind readNumber() {
    skipDigits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      skipDigits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int exponent = at + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      if (exponent < text.length() && isDigit(text.charAt(exponent))) {
        at = exponent;
        skipDigits();
      }
    }
    return Kind.NUMBER;
  }

  private void skipDigits() {
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
  }

  private Kind readOperator() {
    while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) > -1) {
      boolean comment =
          (text.charAt(at) == '-' && next() == '-') || (text.charAt(at) == '/' && next() == '*');
      if (comment) {
        break;
      }
      at++;
    }
    return Kind.OPERATOR;
  }

  private void skipLineComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipBlockComment() {
    int open = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '/' && next() == '*') {
        open++;
        at += 2;
      } else if (text.charAt(at) == '*' && next() == '/') {
        open--;
        at += 2;
        if (open == 0) {
          return;
        }
      } else {
        at++;
      }
    }
  }

  private void skipName() {
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  /** ASCII and Unicode spaces; DuckDB reads a byte order mark and zero-width spaces as spaces. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200f')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u2060'
        || c == '\u3000'
        || c == '\ufeff';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0x80 && !isSpace(c));
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
