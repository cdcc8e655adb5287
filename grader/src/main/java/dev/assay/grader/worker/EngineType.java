package dev.assay.grader.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as DuckDB spells it, taken apart.
 *
 * @param base the type's name without its arguments; {@code []} for a list or an array
 * @param names of the fields of a STRUCT or the members of a UNION; empty for other types
 * @param children the types within
 */
record EngineType(String base, List<String> names, List<EngineType> children) {
  EngineType {
    names = List.copyOf(names);
    children = List.copyOf(children);
  }

  static final EngineType UNKNOWN = new EngineType("", List.of(), List.of());

  static EngineType parse(String spelling) {
    return new Parser(spelling).type();
  }

  EngineType child(int index) {
    return index < children.size() ? children.get(index) : UNKNOWN;
  }

  String name(int index) {
    return index < names.size() ? names.get(index) : "";
  }

  /** Reads a spelling from left to right. What it does not understand ends up in a base name. */
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    EngineType type() {
      String base = word();
      EngineType type =
          switch (base) {
            case "STRUCT", "UNION" -> fields(base);
            case "MAP", "TUPLE" -> list(base);
            default -> {
              skipArguments();
              yield new EngineType(base + rest(), List.of(), List.of());
            }
          };
      while (peek() == '[') {
        at = text.indexOf(']', at) + 1;
        type = new EngineType("[]", List.of(), List.of(type));
      }
      return type;
    }

    private EngineType fields(String base) {
      List<String> names = new ArrayList<>();
      List<EngineType> children = new ArrayList<>();
      while (next()) {
        names.add(word());
        at++;
        children.add(type());
      }
      return new EngineType(base, names, children);
    }

    private EngineType list(String base) {
      List<EngineType> children = new ArrayList<>();
      while (next()) {
        children.add(type());
      }
      return new EngineType(base, List.of(), children);
    }

    /** Whether another item follows after {@code (} or {@code ,}; steps over {@code )}. */
    private boolean next() {
      char c = peek();
      if (c != '(' && c != ',') {
        if (c == ')') {
          at++;
        }
        return false;
      }
      at++;
      while (peek() == ' ') {
        at++;
      }
      if (peek() == ')') {
        at++;
        return false;
      }
      return peek() != 0;
    }

    private String word() {
      if (peek() == '"') {
        return quoted('"');
      }
      int start = at;
      while (Character.isLetterOrDigit(peek()) || peek() == '_') {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted(char quote) {
      StringBuilder content = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == quote && (at + 1 == text.length() || text.charAt(at + 1) != quote)) {
          at++;
          break;
        }
        if (c == quote) {
          at++;
        }
        content.append(c);
      }
      return content.toString();
    }

    /** The further words of a name such as TIMESTAMP WITH TIME ZONE. */
    private String rest() {
      int start = at;
      while (peek() == ' ' || Character.isLetter(peek())) {
        at++;
      }
      return text.substring(start, at);
    }

    /** The numbers of a DECIMAL, the values of an ENUM. */
    private void skipArguments() {
      if (peek() != '(') {
        return;
      }
      while (peek() != 0 && peek() != ')') {
        if (peek() == '\'' || peek() == '"') {
          quoted(peek());
        } else {
          at++;
        }
      }
      at++;
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }
  }
}
