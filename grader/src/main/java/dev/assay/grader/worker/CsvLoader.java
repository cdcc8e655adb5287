package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a CSV file into a table, and reports what does not fit. */
final class CsvLoader {
  private static final String STAGED = "temp.staged";
  private static final Set<String> INTEGERS =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT");

  /** How many rows with the same fault are named. */
  private static final int EXAMPLES = 3;

  private final Connection connection;
  private final Table table;
  private final Request.Source source;
  private final List<Response.Flaw> flaws = new ArrayList<>();

  CsvLoader(Connection connection, Table table, Request.Source source) {
    this.connection = connection;
    this.table = table;
    this.source = source;
  }

  List<Response.Flaw> load() throws SQLException {
    if (table.source().isPresent()) {
      return List.of(flaw("data_table_twice", 0, table.name() + " has two files"));
    }
    table.source(source.csv());
    try {
      Sql.execute(
          connection,
          """
          CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM read_csv(%s, header = true,
            all_varchar = true, delim = ',', quote = '"', escape = '"', comment = '',
            nullstr = '', allow_quoted_nulls = false, normalize_names = false)
          """
              .formatted(Sql.text(source.csv())));
    } catch (SQLException e) {
      String message = EngineMessage.of(e).text().replace(source.csv(), "the file");
      return List.of(flaw("data_unreadable", 0, message));
    }
    Map<String, String> header = header();
    checkHeader(header);
    for (Table.Column column : table.columns()) {
      String given = header.get(column.name().toLowerCase(Locale.ROOT));
      if (given != null) {
        checkValues(column, given);
      }
    }
    if (flaws.isEmpty()) {
      insert(header);
    }
    return flaws;
  }

  /** The columns of the file: their names in lower case, and as they stand there. */
  private Map<String, String> header() throws SQLException {
    Map<String, String> header = new LinkedHashMap<>();
    for (Row row : SchemaReader.rows(connection, "DESCRIBE " + STAGED)) {
      String name = SchemaReader.text(row, 0);
      header.put(name.strip().toLowerCase(Locale.ROOT), name);
    }
    return header;
  }

  private void checkHeader(Map<String, String> header) {
    List<String> known =
        table.columns().stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    if (!source.extraColumns()) {
      header.forEach(
          (key, name) -> {
            if (!known.contains(key)) {
              flaws.add(flaw("data_unknown_column", 0, table.name() + " has no column " + name));
            }
          });
    }
    for (Table.Column column : table.columns()) {
      boolean given = header.containsKey(column.name().toLowerCase(Locale.ROOT));
      if (given && column.generated() != null) {
        flaws.add(flaw("data_generated_column", 0, column.name() + " is computed, not read"));
      }
      if (!given && column.generated() == null && column.defaultExpression() == null) {
        flaws.add(flaw("data_missing_column", 0, "the file has no column " + column.name()));
      }
    }
  }

  private void checkValues(Table.Column column, String given) throws SQLException {
    String value = Sql.name(given);
    String cast = "TRY_CAST(%s AS %s)".formatted(value, column.type());
    String bad = cast + " IS NULL";
    if (INTEGERS.contains(column.type())) {
      // '1.5' would be cast to 2 without a word.
      bad +=
          " OR TRY_CAST(%s AS DOUBLE) IS DISTINCT FROM CAST(%s AS DOUBLE)".formatted(value, cast);
    }
    String sql =
        "SELECT rowid + 1, %s FROM %s WHERE %s IS NOT NULL AND (%s) ORDER BY rowid LIMIT %d"
            .formatted(value, STAGED, value, bad, EXAMPLES);
    for (Row row : SchemaReader.rows(connection, sql)) {
      flaws.add(
          flaw(
              "data_bad_value",
              ConstraintCheck.number(row, 0),
              "'%s' in column %s is no %s"
                  .formatted(SchemaReader.text(row, 1), column.name(), column.type())));
    }
  }

  private void insert(Map<String, String> header) throws SQLException {
    List<String> stored = new ArrayList<>();
    List<String> computed = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      String given = header.get(column.name().toLowerCase(Locale.ROOT));
      if (column.generated() != null) {
        computed.add("%s AS %s".formatted(column.generated(), Sql.name(column.name())));
      } else {
        String value =
            given == null
                ? String.valueOf(column.defaultExpression())
                : "CAST(%s AS %s)".formatted(Sql.name(given), column.type());
        stored.add("%s AS %s".formatted(value, Sql.name(column.name())));
      }
    }
    String rows =
        "SELECT %s FROM %s ORDER BY %s.rowid".formatted(String.join(", ", stored), STAGED, STAGED);
    computed.addFirst("*");
    String insert =
        "INSERT INTO %s BY NAME SELECT %s FROM (%s)"
            .formatted(Table.typed(table.name()), String.join(", ", computed), rows);
    try {
      Sql.execute(connection, insert);
    } catch (SQLException e) {
      flaws.add(flaw("data_bad_value", 0, EngineMessage.of(e).text()));
    }
  }

  private Response.Flaw flaw(String code, int row, String message) {
    return new Response.Flaw(code, source.csv(), row, message);
  }
}
