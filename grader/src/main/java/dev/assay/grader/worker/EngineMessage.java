package dev.assay.grader.worker;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine says of a statement of an author, taken apart.
 *
 * @param text without the excerpt of the statement
 * @param lineInStatement from 1, or 0 if the engine names none
 */
record EngineMessage(String text, int lineInStatement) {
  private static final Pattern EXCERPT = Pattern.compile("\\n+LINE (\\d+): .*", Pattern.DOTALL);

  static EngineMessage of(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher excerpt = EXCERPT.matcher(message);
    if (!excerpt.find()) {
      return new EngineMessage(message.strip(), 0);
    }
    return new EngineMessage(
        message.substring(0, excerpt.start()).strip(), Integer.parseInt(excerpt.group(1)));
  }

  /** The line of the script, as exactly as the engine tells. */
  int line(DdlScript.Statement statement) {
    return statement.line() + Math.max(0, lineInStatement - 1);
  }
}
