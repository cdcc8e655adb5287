package dev.assay.grader.refute;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the fixtures show of a table.
 *
 * @param columns by stored column
 * @param empty whether some fixture leaves it empty
 * @param rows some rows from visible fixtures
 */
record TableFacts(List<ColumnFacts> columns, boolean empty, List<Tuple> rows) {
  private static final int SHOWN = 200;
  private static final int PER_COLUMN = 7;

  TableFacts {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static TableFacts of(Engine engine, Schema.Table table, List<Question.Observed> observed) {
    List<ColumnFacts> facts = new ArrayList<>();
    List<Schema.Column> stored = table.stored();
    stored.forEach(_ -> facts.add(ColumnFacts.NONE));
    boolean empty = false;
    List<Tuple> shown = new ArrayList<>();
    for (Question.Observed each : observed) {
      List<Row> rows = rows(engine, each.database(), profile(table));
      if (rows.isEmpty()) {
        continue;
      }
      empty |= number(rows.getFirst().get(1)) == 0;
      for (Row row : rows) {
        int column = (int) number(row.get(0));
        facts.set(column, merged(facts.get(column), row, Kind.of(stored.get(column).type())));
      }
      if (each.visible()) {
        for (Row sample : rows(engine, each.database(), sample(table))) {
          List<@Nullable String> values = new ArrayList<>();
          sample.cells().forEach(cell -> values.add(text(cell)));
          shown.add(new Tuple(values));
        }
      }
    }
    for (int i = 0; i < stored.size(); i++) {
      facts.set(i, withShown(facts.get(i), shown, i));
    }
    return new TableFacts(facts, empty, shown);
  }

  /** A row for each column: of many DISTINCT in one SELECT the engine plans a join, for long. */
  private static String profile(Schema.Table table) {
    List<String> columns = new ArrayList<>();
    for (Schema.Column column : table.stored()) {
      String name = name(column.name());
      Kind kind = Kind.of(column.type());
      String text = "CAST(%s AS VARCHAR)".formatted(name);
      String least = kind == Kind.OTHER ? "NULL" : "min(%s)".formatted(name);
      String most = kind == Kind.OTHER ? "NULL" : "max(%s)".formatted(name);
      columns.add(
          "SELECT %d, count(*), count(%s), count(DISTINCT %s), count(*) - count(%s), CAST(%s AS VARCHAR), CAST(%s AS VARCHAR), count_if(%s = ''), count(DISTINCT lower(%s)) FROM %s"
              .formatted(
                  columns.size(), name, text, name, least, most, text, text, name(table.name())));
    }
    return String.join(" UNION ALL ", columns);
  }

  private static String sample(Schema.Table table) {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (Schema.Column column : table.stored()) {
      sql.append("CAST(%s AS VARCHAR), ".formatted(name(column.name())));
    }
    return sql + "FROM " + name(table.name()) + " LIMIT " + SHOWN;
  }

  static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static List<Row> rows(Engine engine, Database database, String sql) {
    return engine.runTrusted(database, sql, Limits.DEFAULT)
            instanceof Execution.Completed(Rows rows)
        ? rows.rows()
        : List.of();
  }

  private static ColumnFacts merged(ColumnFacts facts, Row row, Kind kind) {
    long distinct = number(row.get(3));
    return new ColumnFacts(
        facts.values() + number(row.get(2)),
        Math.max(facts.distinct(), distinct),
        facts.nulls() || number(row.get(4)) > 0,
        extreme(facts.least(), text(row.get(5)), kind, -1),
        extreme(facts.greatest(), text(row.get(6)), kind, 1),
        facts.empty() || number(row.get(7)) > 0,
        facts.cases() || number(row.get(8)) < distinct,
        facts.shown());
  }

  private static @Nullable String extreme(
      @Nullable String left, @Nullable String right, Kind kind, int sign) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return compare(left, right, kind) * sign >= 0 ? left : right;
  }

  /** In the order of the kind, as far as texts tell it. */
  static int compare(String left, String right, Kind kind) {
    if (kind.isNumber()) {
      try {
        return new BigDecimal(left).compareTo(new BigDecimal(right));
      } catch (NumberFormatException _) {
        return 0; // An infinity or no number.
      }
    }
    return left.compareTo(right);
  }

  private static ColumnFacts withShown(ColumnFacts facts, List<Tuple> rows, int column) {
    Set<String> shown = new LinkedHashSet<>();
    for (Tuple row : rows) {
      String value = row.get(column);
      if (value != null && value.length() <= 40 && shown.size() < PER_COLUMN) {
        shown.add(value);
      }
    }
    return new ColumnFacts(
        facts.values(),
        facts.distinct(),
        facts.nulls(),
        facts.least(),
        facts.greatest(),
        facts.empty(),
        facts.cases(),
        List.copyOf(shown));
  }

  private static long number(Cell cell) {
    return cell instanceof Cell.Int(long value) ? value : 0;
  }

  private static @Nullable String text(Cell cell) {
    return cell instanceof Cell.Text(String value) ? value : null;
  }
}
