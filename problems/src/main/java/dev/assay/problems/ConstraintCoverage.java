package dev.assay.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the constraints of a schema allow and the databases of a package should therefore show: a
 * NULL where one may stand, a parent without children and one with several, every value of a list,
 * the boundary of a range, keys that only together are keys, rows that repeat.
 */
final class ConstraintCoverage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Schema schema;
  private final List<Wish> wishes = new ArrayList<>();

  /** Something to be seen in at least one database. */
  private record Wish(String what, String condition) {}

  private ConstraintCoverage(Engine engine, Schema schema) {
    this.engine = engine;
    this.schema = schema;
  }

  /** What of it the databases show between them. */
  static Verification.Coverage of(Engine engine, Schema schema, Collection<Database> databases) {
    ConstraintCoverage coverage = new ConstraintCoverage(engine, schema);
    schema.tables().forEach(coverage::collect);
    List<String> conditions = coverage.wishes.stream().map(Wish::condition).toList();
    Set<Integer> seen = new HashSet<>();
    for (Database database : databases) {
      List<Boolean> holds = new Conditions(engine).hold(database, conditions);
      for (int i = 0; i < holds.size(); i++) {
        if (holds.get(i)) {
          seen.add(i);
        }
      }
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (!seen.contains(i)) {
        missing.add(coverage.wishes.get(i).what());
      }
    }
    return new Verification.Coverage(conditions.size(), missing);
  }

  private void collect(Schema.Table table) {
    for (Schema.Column column : table.columns()) {
      if (column.nullable() && column.generatedExpression() == null) {
        wish(
            "a NULL in " + table.name() + "." + column.name(),
            Rules.any(table, Rules.name(column.name()) + " IS NULL"));
      }
    }
    if (table.primaryKey().size() > 1) {
      table.primaryKey().forEach(column -> wishRepeated(table, List.of(column)));
    }
    if (table.primaryKey().isEmpty() && table.uniques().isEmpty()) {
      List<String> all = table.columns().stream().map(Schema.Column::name).toList();
      wish("a row of " + table.name() + " that comes twice", repeated(table, all));
    }
    table.foreignKeys().forEach(key -> collect(table, key));
    table.checks().forEach(check -> collect(table, check));
  }

  private void collect(Schema.Table table, Schema.ForeignKey key) {
    Schema.Table parent = schema.table(key.table()).orElseThrow();
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      equal.add(
          "child_.%s = %s.%s"
              .formatted(
                  Rules.name(key.columns().get(i)),
                  Rules.name(parent.name()),
                  Rules.name(key.referencedColumns().get(i))));
    }
    wish(
        "a row of %s without one in %s".formatted(parent.name(), table.name()),
        Rules.any(
            parent,
            "NOT EXISTS (SELECT 1 FROM %s AS child_ WHERE %s)"
                .formatted(Rules.name(table.name()), String.join(" AND ", equal))));
    boolean single =
        (!table.primaryKey().isEmpty() && key.columns().containsAll(table.primaryKey()))
            || table.uniques().stream().anyMatch(key.columns()::containsAll);
    if (!single) {
      wish(
          "a row of %s with several in %s".formatted(parent.name(), table.name()),
          repeated(table, key.columns()));
    }
  }

  /** The values of {@code x IN (...)} and the boundaries of {@code x >= c}. */
  private void collect(Schema.Table table, String check) {
    if (engine.serialize("SELECT " + check) instanceof Serialization.Tree(String json)) {
      try {
        visit(table, JSON.readTree(json).at("/statements/0/node/select_list/0"));
      } catch (JsonProcessingException e) {
        throw new ProblemsException("the engine's tree is no JSON", e);
      }
    }
  }

  private void visit(Schema.Table table, JsonNode condition) {
    switch (condition.path("type").asText()) {
      case "CONJUNCTION_AND" -> condition.path("children").forEach(child -> visit(table, child));
      case "COMPARE_IN" -> {
        JsonNode children = condition.path("children");
        for (int i = 1; i < children.size(); i++) {
          wishValue(table, children.get(0), children.get(i));
        }
      }
      case "COMPARE_GREATERTHANOREQUALTO", "COMPARE_LESSTHANOREQUALTO" ->
          wishValue(table, condition.path("left"), condition.path("right"));
      default -> {}
    }
  }

  private void wishValue(Schema.Table table, JsonNode column, JsonNode value) {
    JsonNode names = column.path("column_names");
    String kind = value.at("/literal/kind").asText();
    if (names.size() == 1 && List.of("STRING", "INTEGER", "NUMERIC").contains(kind)) {
      String text = value.at("/literal/text").asText();
      String literal = kind.equals("STRING") ? "'" + text.replace("'", "''") + "'" : text;
      String name = names.get(0).asText();
      wish(
          "%s.%s = %s".formatted(table.name(), name, literal),
          Rules.any(table, Rules.name(name) + " = " + literal));
    }
  }

  private void wishRepeated(Schema.Table table, List<String> columns) {
    wish(
        "a value of %s.%s that repeats".formatted(table.name(), String.join(", ", columns)),
        repeated(table, columns));
  }

  private static String repeated(Schema.Table table, List<String> columns) {
    String notNull =
        columns.stream()
            .map(column -> Rules.name(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return "EXISTS (SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1)"
        .formatted(Rules.name(table.name()), notNull, Rules.names(columns));
  }

  private void wish(String what, String condition) {
    wishes.add(new Wish(what, condition));
  }
}
