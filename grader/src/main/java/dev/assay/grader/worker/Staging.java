package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Brings texts into tables in the types of their columns: a few rows as literals, many through one
 * table of texts. The rows keep their order.
 */
final class Staging {
  /** With more rows, reading literals takes longer than appending. */
  private static final int MOST_LITERALS = 24;

  private static final String TABLE = "t";
  private static final String DATABASE = "db";

  private final DuckDBConnection connection;
  private final List<Request.Tuples> tables;
  private final boolean literals;

  Staging(DuckDBConnection connection, List<Request.Tuples> tables) {
    this.connection = connection;
    this.tables = List.copyOf(tables);
    this.literals =
        tables.stream().mapToInt(tuples -> tuples.rows().size()).sum() <= MOST_LITERALS
            && tables.stream().flatMap(tuples -> tuples.rows().stream()).noneMatch(Staging::isOdd);
  }

  /** A text that ends where a C string does. */
  private static boolean isOdd(Row row) {
    return row.cells().stream()
        .anyMatch(cell -> cell instanceof Cell.Text(String text) && text.indexOf(0) >= 0);
  }

  /**
   * @param create the head of a CREATE TABLE for each table
   * @param number the name of a column for the number of the database; empty for none
   */
  void copy(Function<Request.Tuples, String> create, String number) throws SQLException {
    if (!literals) {
      append();
    }
    for (int i = 0; i < tables.size(); i++) {
      Request.Tuples tuples = tables.get(i);
      String source = literals ? values(tuples) : "temp.staged WHERE " + TABLE + " = " + i;
      Sql.execute(connection, create.apply(tuples) + " AS " + typed(tuples, number, source));
    }
  }

  private static String typed(Request.Tuples tuples, String number, String source) {
    List<String> typed = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    if (!number.isEmpty()) {
      typed.add(DATABASE + " AS " + Sql.name(number));
      shown.add(Sql.name(number));
    }
    int stored = 0;
    for (Request.TypedColumn column : tuples.columns()) {
      String name = Sql.name(column.name());
      if (column.generated() == null) {
        typed.add("CAST(c%d AS %s) AS %s".formatted(stored, column.type(), name));
        shown.add(name);
        stored++;
      } else {
        shown.add("CAST(%s AS %s) AS %s".formatted(column.generated(), column.type(), name));
      }
    }
    String plain = "SELECT %s FROM %s".formatted(String.join(", ", typed), source);
    return typed.size() == shown.size()
        ? plain
        : "SELECT %s FROM (%s)".formatted(String.join(", ", shown), plain);
  }

  private static long stored(Request.Tuples tuples) {
    return tuples.columns().stream().filter(column -> column.generated() == null).count();
  }

  private static String values(Request.Tuples tuples) {
    List<String> names = new ArrayList<>(List.of(DATABASE));
    for (int i = 0; i < stored(tuples); i++) {
      names.add("c" + i);
    }
    String rows =
        tuples.rows().isEmpty()
            ? "(" + String.join(", ", Collections.nCopies(names.size(), "NULL")) + ")"
            : tuples.rows().stream().map(Staging::literals).collect(Collectors.joining(", "));
    return "(VALUES %s) AS v(%s)%s"
        .formatted(rows, String.join(", ", names), tuples.rows().isEmpty() ? " WHERE false" : "");
  }

  private static String literals(Row row) {
    List<String> literals = new ArrayList<>();
    for (Cell cell : row.cells()) {
      literals.add(
          switch (cell) {
            case Cell.Int(long value) -> value + "::INTEGER";
            case Cell.Text(String text) -> Sql.text(text);
            default -> "NULL";
          });
    }
    return "(" + String.join(", ", literals) + ")";
  }

  private void append() throws SQLException {
    int width = 0;
    for (Request.Tuples tuples : tables) {
      width = Math.max(width, Math.toIntExact(stored(tuples)));
    }
    List<String> columns = new ArrayList<>(List.of(TABLE + " INTEGER", DATABASE + " INTEGER"));
    for (int i = 0; i < width; i++) {
      columns.add("c" + i + " VARCHAR");
    }
    Sql.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE staged (%s)".formatted(String.join(", ", columns)));
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged")) {
      for (int i = 0; i < tables.size(); i++) {
        for (Row row : tables.get(i).rows()) {
          appender.beginRow();
          appender.append(i);
          appender.append(row.get(0) instanceof Cell.Int(long value) ? (int) value : 0);
          for (int column = 1; column <= width; column++) {
            if (column < row.size() && row.get(column) instanceof Cell.Text(String value)) {
              appender.append(value);
            } else {
              appender.appendNull();
            }
          }
          appender.endRow();
        }
      }
    }
  }
}
