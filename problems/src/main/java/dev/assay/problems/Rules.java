package dev.assay.problems;

import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The constraints of a schema as conditions on a database, in SQL. */
final class Rules {
  private Rules() {}

  /**
   * A constraint.
   *
   * @param what it forbids, in words
   * @param broken true on a database where a row breaks it
   */
  record Rule(String what, String broken) {}

  static List<Rule> of(Schema schema) {
    List<Rule> rules = new ArrayList<>();
    for (Schema.Table table : schema.tables()) {
      notNull(table, rules);
      if (!table.primaryKey().isEmpty()) {
        rules.add(unique(table, table.primaryKey()));
      }
      table.uniques().forEach(columns -> rules.add(unique(table, columns)));
      for (String check : table.checks()) {
        rules.add(
            new Rule(
                table.name() + ": CHECK " + check + " fails", any(table, "NOT (" + check + ")")));
      }
      table.foreignKeys().forEach(key -> rules.add(dangling(table, key)));
    }
    return rules;
  }

  private static void notNull(Schema.Table table, List<Rule> rules) {
    for (Schema.Column column : table.columns()) {
      if (!column.nullable()) {
        rules.add(
            new Rule(
                table.name() + ": " + column.name() + " is NULL",
                any(table, name(column.name()) + " IS NULL")));
      }
    }
  }

  private static Rule unique(Schema.Table table, List<String> columns) {
    String list = names(columns);
    String notNull =
        columns.stream()
            .map(column -> name(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return new Rule(
        table.name() + ": (" + String.join(", ", columns) + ") repeats",
        "EXISTS (SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1)"
            .formatted(name(table.name()), notNull, list));
  }

  private static Rule dangling(Schema.Table table, Schema.ForeignKey key) {
    return new Rule(
        "%s: (%s) is not in %s"
            .formatted(table.name(), String.join(", ", key.columns()), key.table()),
        "EXISTS (SELECT 1 FROM %s AS row_ WHERE %s AND NOT EXISTS (%s))"
            .formatted(
                name(table.name()),
                key.columns().stream()
                    .map(column -> "row_." + name(column) + " IS NOT NULL")
                    .collect(Collectors.joining(" AND ")),
                partners(key)));
  }

  /** The rows that a row called row_ refers to. */
  private static String partners(Schema.ForeignKey key) {
    String equal =
        IntStream.range(0, key.columns().size())
            .mapToObj(
                i ->
                    "other_.%s = row_.%s"
                        .formatted(
                            name(key.referencedColumns().get(i)), name(key.columns().get(i))))
            .collect(Collectors.joining(" AND "));
    return "SELECT 1 FROM %s AS other_ WHERE %s".formatted(name(key.table()), equal);
  }

  static String any(Schema.Table table, String condition) {
    return "EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(name(table.name()), condition);
  }

  static String names(List<String> columns) {
    return columns.stream().map(Rules::name).collect(Collectors.joining(", "));
  }

  static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
