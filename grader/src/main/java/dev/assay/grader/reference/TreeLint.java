package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks in the text of a reference for what makes its result depend on luck. */
final class TreeLint {
  private static final Set<String> ORDERED_WINDOWS =
      Set.of(
          "row_number",
          "ntile",
          "rank",
          "dense_rank",
          "percent_rank",
          "cume_dist",
          "lag",
          "lead",
          "first_value",
          "last_value",
          "nth_value");

  private static final Set<String> ORDERED_AGGREGATES =
      Set.of(
          "first",
          "last",
          "list",
          "array_agg",
          "string_agg",
          "group_concat",
          "listagg",
          "json_group_array",
          "json_group_object");

  private static final Set<String> SUMS = Set.of("sum", "avg", "mean", "fsum", "kahan_sum");

  private final byte[] text;
  private final Schema schema;
  private final List<Finding> findings = new ArrayList<>();

  private TreeLint(String text, Schema schema) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.schema = schema;
  }

  /** What is doubtful, in the order of the text. */
  static List<Finding> of(String text, SelectTree tree, Schema schema) {
    TreeLint lint = new TreeLint(text, schema);
    lint.visit(tree.node(), true);
    return lint.findings;
  }

  private void visit(JsonNode node, boolean outermost) {
    switch (node.path("class").asText()) {
      case "WINDOW" -> window(node);
      case "FUNCTION" -> function(node);
      default -> {
        if (!outermost && node.has("modifiers")) {
          nestedLimit(node);
        }
      }
    }
    node.forEach(child -> visit(child, false));
  }

  private void window(JsonNode node) {
    boolean unordered = node.path("orders").isEmpty();
    boolean frame =
        node.path("start").asText().endsWith("_ROWS")
            || node.path("end").asText().endsWith("_ROWS");
    if (unordered && (frame || ORDERED_WINDOWS.contains(name(node)))) {
      findings.add(Finding.at(where(node), "unordered_window", Fact.of("function", name(node))));
    }
  }

  private void function(JsonNode node) {
    String name = name(node);
    if (ORDERED_AGGREGATES.contains(name) && node.at("/order_bys/orders").isEmpty()) {
      findings.add(Finding.at(where(node), "unordered_aggregate", Fact.of("function", name)));
    }
    if (SUMS.contains(name)) {
      columns(node.path("arguments")).stream()
          .filter(this::isFloat)
          .findFirst()
          .ifPresent(
              column ->
                  findings.add(
                      Finding.at(
                          where(node),
                          "float_sum",
                          Fact.of("function", name),
                          Fact.of("column", column))));
    }
  }

  private void nestedLimit(JsonNode node) {
    List<JsonNode> modifiers = SelectTree.list(node.path("modifiers"));
    boolean limited = modifiers.stream().anyMatch(one -> SelectTree.isA(one, "LIMIT_MODIFIER"));
    boolean ordered = modifiers.stream().anyMatch(one -> SelectTree.isA(one, "ORDER_MODIFIER"));
    if (limited && !ordered) {
      findings.add(Finding.of("nested_limit_without_order"));
    }
  }

  private static String name(JsonNode node) {
    return node.path("function_name").asText().toLowerCase(Locale.ROOT);
  }

  private static List<String> columns(JsonNode expression) {
    return expression.findValues("column_names").stream()
        .map(path -> path.get(path.size() - 1).asText())
        .toList();
  }

  private boolean isFloat(String column) {
    return schema.tables().stream()
        .flatMap(table -> table.column(column).stream())
        .anyMatch(found -> found.type().equals("DOUBLE") || found.type().equals("FLOAT"));
  }

  /** The place that the engine gives in bytes. */
  private @Nullable Span where(JsonNode node) {
    long start = node.path("query_location").asLong(-1);
    int length = node.path("query_location_length").asInt();
    if (start < 0 || start + length > text.length) {
      return null;
    }
    String before = new String(text, 0, (int) start, StandardCharsets.UTF_8);
    String at = new String(text, (int) start, length, StandardCharsets.UTF_8);
    return Span.of(
        new String(text, StandardCharsets.UTF_8),
        before.codePointCount(0, before.length()),
        at.codePointCount(0, at.length()));
  }
}
