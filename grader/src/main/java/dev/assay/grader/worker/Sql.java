package dev.assay.grader.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Small helpers around statements of our own. */
final class Sql {
  private Sql() {}

  /** Executes on a Statement of its own: an error closes the Statement it happens on. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String names(List<String> identifiers) {
    return identifiers.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  static String text(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
