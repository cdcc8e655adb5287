package dev.assay.grader.refute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Serialization;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query, or an expression, is made of, as far as databases that tell it from others hang on
 * it.
 *
 * @param numbers as written
 * @param texts dates among them
 * @param columns the names of columns, in lower case
 * @param tables the names of tables, in lower case
 * @param nested whether there is a subquery
 */
record Literals(
    Set<String> numbers,
    Set<String> texts,
    Set<String> columns,
    Set<String> tables,
    boolean nested) {
  private static final Set<String> FORMATTING =
      Set.of(
          """
          || concat concat_ws string_agg listagg group_concat date_trunc datetrunc date_part \
          datepart date_diff datediff date_sub datesub strftime strptime printf format round \
          rpad lpad split_part string_split regexp_replace replace"""
              .split(" "));
  private static final ObjectMapper JSON = new ObjectMapper();

  Literals {
    numbers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
    texts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    columns = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(columns));
    tables = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(tables));
  }

  /** Those of a query; none if the engine cannot read it. */
  static Literals ofQuery(Engine engine, String sql) {
    return tree(engine, sql).map(Literals::of).orElseGet(() -> new Collector().found());
  }

  /** The engine's syntax tree of a query, unless it cannot be read or is too deep. */
  static Optional<JsonNode> tree(Engine engine, String sql) {
    if (engine.serialize(sql) instanceof Serialization.Tree(String json)) {
      try {
        return Optional.of(JSON.readTree(json));
      } catch (JsonProcessingException _) {
        // The search does without.
      }
    }
    return Optional.empty();
  }

  static Literals of(JsonNode tree) {
    Collector collector = new Collector();
    collector.visit(tree);
    return collector.found();
  }

  static Literals ofExpression(Engine engine, String expression) {
    return ofQuery(engine, "SELECT " + expression);
  }

  Literals with(Literals other) {
    Collector collector = new Collector();
    for (Literals each : java.util.List.of(this, other)) {
      collector.numbers.addAll(each.numbers);
      collector.texts.addAll(each.texts);
      collector.columns.addAll(each.columns);
      collector.tables.addAll(each.tables);
      collector.nested |= each.nested;
    }
    return collector.found();
  }

  /** The values alone, in an order of their own: equal for queries that name the same ones. */
  Literals values() {
    return new Literals(new TreeSet<>(numbers), new TreeSet<>(texts), Set.of(), Set.of(), false);
  }

  private static final class Collector {
    final Set<String> numbers = new LinkedHashSet<>();
    final Set<String> texts = new LinkedHashSet<>();
    final Set<String> columns = new LinkedHashSet<>();
    final Set<String> tables = new LinkedHashSet<>();
    boolean nested;

    Literals found() {
      return new Literals(numbers, texts, columns, tables, nested);
    }

    void visit(JsonNode node) {
      String type = node.path("type").asText();
      switch (type) {
        case "VALUE_CONSTANT" -> literal(node.path("literal"));
        case "COLUMN_REF" -> {
          JsonNode names = node.path("column_names");
          columns.add(names.path(names.size() - 1).asText().toLowerCase(Locale.ROOT));
        }
        case "BASE_TABLE" -> tables.add(node.path("table_name").asText().toLowerCase(Locale.ROOT));
        case "SUBQUERY" -> nested = true;
        default -> {}
      }
      for (JsonNode child : node) {
        if (!(type.equals("FUNCTION") && formats(node)) || !child.isArray()) {
          visit(child);
        } else {
          child.forEach(this::visitUnlessConstant);
        }
      }
    }

    /** The constants of such a function say how values are written, not which there are. */
    private static boolean formats(JsonNode function) {
      return FORMATTING.contains(function.path("function_name").asText().toLowerCase(Locale.ROOT));
    }

    private void visitUnlessConstant(JsonNode argument) {
      JsonNode expression = argument.path("expression");
      if (!expression.path("type").asText().equals("VALUE_CONSTANT")) {
        visit(argument);
      }
    }

    private void literal(JsonNode literal) {
      String text = literal.path("text").asText();
      switch (literal.path("kind").asText()) {
        case "INTEGER", "NUMERIC" -> numbers.add(text);
        case "STRING" -> texts.add(text);
        default -> {}
      }
    }
  }
}
