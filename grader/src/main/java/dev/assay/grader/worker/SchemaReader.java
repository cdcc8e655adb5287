package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Executes a schema in an empty instance in memory and reads what it declares. */
final class SchemaReader {
  private static final String COLUMNS =
      """
      SELECT table_name, column_name, data_type, is_nullable,
        CASE WHEN is_generated THEN NULL ELSE column_default END,
        generation_expression
      FROM duckdb_columns()
      WHERE NOT internal AND schema_name = 'main' AND database_name = 'memory'
      ORDER BY table_oid, column_index
      """;
  private static final String CONSTRAINTS =
      """
      SELECT table_name, constraint_type, constraint_column_names, expression, referenced_table,
        referenced_column_names
      FROM duckdb_constraints()
      WHERE schema_name = 'main' AND database_name = 'memory'
      ORDER BY table_oid, constraint_index
      """;
  private static final String STRAY =
      """
      SELECT table_name FROM duckdb_tables()
      WHERE NOT internal AND (schema_name <> 'main' OR temporary) ORDER BY table_oid
      """;

  private SchemaReader() {}

  static Response describe(String ddl) throws SQLException {
    try (Connection connection = connect()) {
      List<Response.Flaw> flaws = execute(connection, DdlScript.split(ddl), ddl);
      return flaws.isEmpty() ? described(connection) : new Response.Rejected(flaws);
    }
  }

  static Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    for (String setting : Hardening.BUILDER_SETTINGS) {
      Sql.execute(connection, setting);
    }
    return connection;
  }

  /** Executes what may be executed; returns what is wrong with the rest. */
  static List<Response.Flaw> execute(
      Connection connection, List<DdlScript.Statement> statements, String ddl) throws SQLException {
    List<Response.Flaw> flaws = new ArrayList<>();
    for (DdlScript.Statement statement : statements) {
      if (!statement.allowed()) {
        flaws.add(
            flaw(
                "schema_statement_not_allowed",
                statement.line(),
                "a schema holds CREATE TABLE and CREATE TYPE only"));
        continue;
      }
      try {
        Sql.execute(connection, statement.text());
      } catch (SQLException e) {
        EngineMessage message = EngineMessage.of(e);
        flaws.add(flaw("schema_invalid", message.line(statement), message.text()));
      }
    }
    for (Row stray : rows(connection, STRAY)) {
      flaws.add(flaw("schema_table_misplaced", 0, text(stray, 0) + " is not in the main schema"));
    }
    flaws.addAll(filled(connection));
    if (flaws.isEmpty() && rows(connection, COLUMNS).isEmpty()) {
      int lines = (int) ddl.lines().count();
      flaws.add(flaw("schema_empty", Math.min(1, lines), "the schema declares no table"));
    }
    return flaws;
  }

  private static List<Response.Flaw> filled(Connection connection) throws SQLException {
    List<Response.Flaw> flaws = new ArrayList<>();
    String tables = "SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY table_oid";
    for (Row table : rows(connection, tables)) {
      String probe = "SELECT 1 FROM main." + Sql.name(text(table, 0)) + " LIMIT 1";
      try {
        if (!rows(connection, probe).isEmpty()) {
          flaws.add(flaw("schema_has_rows", 0, text(table, 0) + " is created with rows in it"));
        }
      } catch (SQLException _) {
        // A table outside of the main schema was reported above.
      }
    }
    return flaws;
  }

  static Response.Described described(Connection connection) throws SQLException {
    return new Response.Described(rows(connection, COLUMNS), rows(connection, CONSTRAINTS));
  }

  static List<Row> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData meta = result.getMetaData();
      CellReader[] readers = new CellReader[meta.getColumnCount()];
      for (int i = 0; i < readers.length; i++) {
        readers[i] =
            CellReader.of(i + 1, meta.getColumnLabel(i + 1), meta.getColumnTypeName(i + 1));
      }
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        Cell[] cells = new Cell[readers.length];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = readers[i].read(result);
        }
        rows.add(Row.of(cells));
      }
      return rows;
    }
  }

  /** The text in a column, from 0; empty for NULL. */
  static String text(Row row, int column) {
    return row.get(column) instanceof Cell.Text(String value) ? value : "";
  }

  /** The texts of a list in a column, from 0. */
  static List<String> texts(Row row, int column) {
    if (!(row.get(column) instanceof Cell.Items(List<Cell> items))) {
      return List.of();
    }
    return items.stream()
        .map(item -> item instanceof Cell.Text(String value) ? value : "")
        .toList();
  }

  private static Response.Flaw flaw(String code, int line, String message) {
    return new Response.Flaw(code, null, line, message);
  }
}
