package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Brings texts into a table in the types of its columns. */
final class Staging {
  private static final String DATABASE = "db";

  private final DuckDBConnection connection;
  private final Request.Tuples tuples;

  Staging(DuckDBConnection connection, Request.Tuples tuples) {
    this.connection = connection;
    this.tuples = tuples;
  }

  /**
   * @param create the head of a CREATE TABLE
   * @param number the name of a column for the number of the database; empty for none
   */
  void copyTo(String create, String number) throws SQLException {
    List<String> staged = new ArrayList<>(List.of(DATABASE + " INTEGER"));
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
        staged.add("c" + stored + " VARCHAR");
        typed.add("CAST(c%d AS %s) AS %s".formatted(stored, column.type(), name));
        shown.add(name);
        stored++;
      } else {
        shown.add("CAST(%s AS %s) AS %s".formatted(column.generated(), column.type(), name));
      }
    }
    Sql.execute(
        connection,
        "CREATE OR REPLACE TEMP TABLE staged (%s)".formatted(String.join(", ", staged)));
    append(stored);
    Sql.execute(
        connection,
        "%s AS SELECT %s FROM (SELECT %s FROM temp.staged ORDER BY rowid)"
            .formatted(create, String.join(", ", shown), String.join(", ", typed)));
  }

  private void append(int stored) throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged")) {
      for (Row row : tuples.rows()) {
        appender.beginRow();
        appender.append(row.get(0) instanceof Cell.Int(long value) ? (int) value : 0);
        for (int i = 1; i <= stored; i++) {
          if (row.get(i) instanceof Cell.Text(String value)) {
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
