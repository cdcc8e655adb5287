package dev.assay.grader.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What closes an instance against the SQL that it runs. */
final class Hardening {
  /** In this order: each must still be possible after those before it. */
  static final List<String> SETTINGS =
      List.of(
          "SET autoload_known_extensions = false",
          "SET autoinstall_known_extensions = false",
          "SET allow_community_extensions = false",
          "SET threads = 1",
          "SET memory_limit = '256MB'",
          "SET temp_directory = ''",
          "SET max_expression_depth = 1000",
          "SET errors_as_json = true",
          "SET TimeZone = 'UTC'",
          "SET enable_external_access = false",
          "SET disabled_filesystems = 'LocalFileSystem'",
          "SET lock_configuration = true");

  /** For the instance that builds a database, which must read and write files. */
  static final List<String> BUILDER_SETTINGS =
      List.of(
          "SET autoload_known_extensions = false",
          "SET autoinstall_known_extensions = false",
          "SET allow_community_extensions = false",
          "SET threads = 1",
          "SET memory_limit = '1GB'",
          "SET temp_directory = ''",
          "SET TimeZone = 'UTC'",
          "SET lock_configuration = true");

  /** What must fail on a hardened instance. */
  private static final List<String> FORBIDDEN =
      List.of(
          "SET threads = 2",
          "SET enable_external_access = true",
          "SELECT * FROM read_text('/etc/hostname')",
          "ATTACH '/tmp/assay-hardening-check.duckdb'",
          "COPY (SELECT 1) TO '/tmp/assay-hardening-check.csv'",
          "LOAD httpfs");

  private Hardening() {}

  /**
   * Tries what the settings forbid: reading them back would only tell what was set.
   *
   * @throws SQLException if any of it is possible
   */
  static void verify(Connection connection) throws SQLException {
    for (String statement : FORBIDDEN) {
      if (succeeds(connection, statement)) {
        throw new SQLException("not refused: " + statement);
      }
    }
  }

  private static boolean succeeds(Connection connection, String sql) {
    try {
      Sql.execute(connection, sql);
      return true;
    } catch (SQLException _) {
      return false;
    }
  }
}
