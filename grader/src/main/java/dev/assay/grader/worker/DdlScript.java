package dev.assay.grader.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a script at the semicolons that end its statements. */
final class DdlScript {
  private static final Pattern ALLOWED =
      Pattern.compile("CREATE\\s+(TABLE|TYPE)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile("CREATE\\s+TYPE\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String script;
  private final List<Statement> statements = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int start = -1;

  private DdlScript(String script) {
    this.script = script;
  }

  /**
   * One statement.
   *
   * @param line of its first character that is neither space nor comment, from 1
   * @param text as written
   * @param code the same without comments
   */
  record Statement(int line, String text, String code) {
    boolean allowed() {
      return ALLOWED.matcher(code).matches();
    }

    boolean createsType() {
      return TYPE.matcher(code).matches();
    }
  }

  static List<Statement> split(String script) {
    return new DdlScript(script).statements();
  }

  private List<Statement> statements() {
    int at = 0;
    while (at < script.length()) {
      int end = tokenEnd(at);
      char c = script.charAt(at);
      if (c == ';') {
        finish(at);
      } else if (isComment(at)) {
        code.append(' ');
      } else {
        if (start < 0 && !Character.isWhitespace(c)) {
          start = at;
          code.setLength(0);
        }
        code.append(script, at, end);
      }
      at = end;
    }
    finish(script.length());
    return statements;
  }

  private void finish(int end) {
    if (start >= 0) {
      int line = 1 + (int) script.substring(0, start).chars().filter(c -> c == '\n').count();
      statements.add(new Statement(line, script.substring(start, end), code.toString().strip()));
    }
    start = -1;
  }

  private boolean isComment(int at) {
    return script.startsWith("--", at) || script.startsWith("/*", at);
  }

  /** Where the string, comment or single character that starts here ends. */
  private int tokenEnd(int at) {
    char c = script.charAt(at);
    if (c == '\'' || c == '"') {
      return after(String.valueOf(c), at + 1);
    }
    if (script.startsWith("--", at)) {
      return after("\n", at);
    }
    if (script.startsWith("/*", at)) {
      return after("*/", at + 2);
    }
    if (c == '$') {
      int open = script.indexOf('$', at + 1);
      if (open > 0 && script.substring(at + 1, open).chars().allMatch(Character::isLetterOrDigit)) {
        return after(script.substring(at, open + 1), open + 1);
      }
    }
    return at + 1;
  }

  private int after(String terminator, int from) {
    int found = script.indexOf(terminator, from);
    return found < 0 ? script.length() : found + terminator.length();
  }
}
