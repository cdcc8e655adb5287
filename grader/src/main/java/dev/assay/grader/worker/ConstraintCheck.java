package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for rows that break one constraint of the schema. */
final class ConstraintCheck {
  private static final int EXAMPLES = 3;

  private final Connection connection;
  private final Map<String, String> files;
  private final String table;
  private final String kind;
  private final List<String> columns;
  private final String expression;
  private final String referencedTable;
  private final List<String> referencedColumns;

  /**
   * @param constraint a row of {@link Response.Described#constraints()}
   * @param files the file of each table that has one
   */
  ConstraintCheck(Connection connection, Row constraint, Map<String, String> files) {
    this.connection = connection;
    this.files = files;
    table = SchemaReader.text(constraint, 0);
    kind = SchemaReader.text(constraint, 1);
    columns = SchemaReader.texts(constraint, 2);
    expression = SchemaReader.text(constraint, 3);
    referencedTable = SchemaReader.text(constraint, 4);
    referencedColumns = SchemaReader.texts(constraint, 5);
  }

  /** The tables that it speaks of. */
  Set<String> tables() {
    return referencedTable.isEmpty()
        ? Set.of(table)
        : new HashSet<>(List.of(table, referencedTable));
  }

  List<Response.Flaw> violations() throws SQLException {
    String list = String.join(", ", columns);
    return switch (kind) {
      case "NOT NULL" ->
          find("data_null", "WHERE " + Sql.names(columns) + " IS NULL", list + " is NULL");
      case "PRIMARY KEY", "UNIQUE" ->
          find("data_duplicate", repeated(), "(%s) repeats".formatted(list));
      case "CHECK" ->
          find(
              "data_check_failed",
              "WHERE NOT (" + expression + ")",
              "CHECK " + expression + " fails");
      case "FOREIGN KEY" ->
          find(
              "data_dangling_reference",
              dangling(),
              "(%s) is not in %s".formatted(list, referencedTable));
      default -> List.of(flaw("schema_constraint_unknown", 0, kind));
    };
  }

  /** Rows whose key an earlier row has; a NULL is equal to nothing. */
  private String repeated() {
    return "WHERE %s QUALIFY row_number() OVER (PARTITION BY %s ORDER BY rowid) > 1"
        .formatted(notNull("row_."), Sql.names(columns));
  }

  private String dangling() {
    String join =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "referenced_.%s = row_.%s"
                        .formatted(Sql.name(referencedColumns.get(i)), Sql.name(columns.get(i))))
            .collect(Collectors.joining(" AND "));
    return "WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS referenced_ WHERE %s)"
        .formatted(notNull("row_."), Table.typed(referencedTable), join);
  }

  private String notNull(String qualifier) {
    return columns.stream()
        .map(column -> qualifier + Sql.name(column) + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  private List<Response.Flaw> find(String code, String condition, String what) throws SQLException {
    String sql =
        "SELECT rowid + 1 FROM %s AS row_ %s ORDER BY rowid LIMIT %d"
            .formatted(Table.typed(table), condition, EXAMPLES);
    List<Response.Flaw> flaws = new ArrayList<>();
    try {
      for (Row row : SchemaReader.rows(connection, sql)) {
        flaws.add(flaw(code, number(row, 0), table + ": " + what));
      }
    } catch (SQLException e) {
      flaws.add(flaw(code, 0, table + ": " + what + ": " + EngineMessage.of(e).text()));
    }
    return flaws;
  }

  private Response.Flaw flaw(String code, int row, String message) {
    return new Response.Flaw(code, files.get(table), row, message);
  }

  static int number(Row row, int column) {
    return row.get(column) instanceof Cell.Int(long value) ? Math.clamp(value, 0, 1 << 30) : 0;
  }
}
