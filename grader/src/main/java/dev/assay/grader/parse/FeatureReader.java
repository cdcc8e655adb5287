package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.parse.Features.Construct;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads off a vetted tree what a query is made of. */
final class FeatureReader {
  private static final Set<String> OUTER = Set.of("LEFT", "RIGHT", "FULL", "OUTER");

  private final Set<Construct> constructs = EnumSet.noneOf(Construct.class);
  private final Set<String> functions = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> defined = new HashSet<>();

  private FeatureReader() {}

  /** The features of a tree no deeper than the gate lets through. */
  static Features read(JsonNode tree) {
    FeatureReader reader = new FeatureReader();
    reader.visit(tree);
    reader.tables.removeAll(reader.defined);
    return new Features(reader.constructs, reader.functions, reader.tables);
  }

  private void visit(JsonNode node) {
    if (node.isObject()) {
      clauses(node);
      expression(node);
    }
    node.forEach(this::visit);
  }

  private void clauses(JsonNode node) {
    addIf(!node.path("having").isMissingNode() && !node.path("having").isNull(), Construct.HAVING);
    addIf(node.hasNonNull("qualify"), Construct.QUALIFY);
    addIf(node.hasNonNull("filter") || node.hasNonNull("filter_expr"), Construct.AGGREGATE_FILTER);
    addIf(node.path("group_sets").size() > 1, Construct.GROUPING_SETS);
    addIf(
        node.path("group_expressions").size() > 0
            || node.path("aggregate_handling").asText().equals("FORCE_AGGREGATES"),
        Construct.GROUP_BY);
    for (JsonNode cte : node.path("cte_map").path("map")) {
      constructs.add(Construct.CTE);
      defined.add(lower(cte.path("key")));
    }
    if (node.hasNonNull("function_name")) {
      functions.add(lower(node.path("function_name")));
    }
  }

  private void expression(JsonNode node) {
    boolean isExpression = node.has("class");
    switch (node.path(isExpression ? "class" : "type").asText()) {
      case "WINDOW" -> constructs.add(Construct.WINDOW);
      case "CASE" -> constructs.add(Construct.CASE);
      case "LAMBDA" -> constructs.add(Construct.LAMBDA);
      case "STAR" -> constructs.add(Construct.SELECT_STAR);
      case "SUBQUERY" -> subquery(node, isExpression);
      case "SET_OPERATION_NODE" -> constructs.add(Construct.SET_OPERATION);
      case "RECURSIVE_CTE_NODE" -> constructs.add(Construct.RECURSIVE_CTE);
      case "ORDER_MODIFIER" -> addIf(node.path("orders").size() > 0, Construct.ORDER_BY);
      case "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER" -> constructs.add(Construct.LIMIT);
      case "DISTINCT_MODIFIER" ->
          constructs.add(
              node.path("distinct_on_targets").isEmpty()
                  ? Construct.DISTINCT
                  : Construct.DISTINCT_ON);
      case "JOIN" -> join(node);
      case "TABLE_FUNCTION" -> constructs.add(Construct.TABLE_FUNCTION);
      case "EXPRESSION_LIST" -> constructs.add(Construct.VALUES);
      case "PIVOT" -> constructs.add(Construct.PIVOT);
      case "BASE_TABLE" -> tables.add(lower(node.path("table_name")));
      default -> {}
    }
  }

  private void join(JsonNode node) {
    constructs.add(Construct.JOIN);
    String kind = node.path("ref_type").asText();
    boolean unconditional =
        kind.equals("CROSS")
            || (kind.equals("REGULAR")
                && !node.path("condition").isObject()
                && node.path("using_columns").isEmpty());
    boolean row = node.path("right").path("type").asText().equals("TABLE_FUNCTION");
    addIf(unconditional && !row, Construct.CROSS_JOIN);
    addIf(OUTER.contains(node.path("join_type").asText()), Construct.OUTER_JOIN);
    List<String> names = new ArrayList<>();
    joined(node, names);
    addIf(Set.copyOf(names).size() < names.size(), Construct.SELF_JOIN);
  }

  /** The tables and CTEs that a FROM clause names itself. */
  private static void joined(JsonNode from, List<String> names) {
    switch (from.path("type").asText()) {
      case "BASE_TABLE" -> names.add(lower(from.path("table_name")));
      case "JOIN" -> {
        joined(from.path("left"), names);
        joined(from.path("right"), names);
      }
      default -> {}
    }
  }

  private void subquery(JsonNode node, boolean isExpression) {
    if (!isExpression) {
      constructs.add(Construct.SUBQUERY_IN_FROM);
      return;
    }
    constructs.add(
        switch (node.path("subquery_type").asText()) {
          case "EXISTS", "NOT_EXISTS" -> Construct.EXISTS;
          case "ANY" -> Construct.IN_SUBQUERY;
          default -> Construct.SCALAR_SUBQUERY;
        });
  }

  private void addIf(boolean present, Construct construct) {
    if (present) {
      constructs.add(construct);
    }
  }

  private static String lower(JsonNode name) {
    return name.asText().toLowerCase(Locale.ROOT);
  }
}
