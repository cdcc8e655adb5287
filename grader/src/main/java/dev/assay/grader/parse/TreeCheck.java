package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.parse.FunctionRules.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks DuckDB's syntax tree and refuses what a query may not hold. Every object is looked at,
 * wherever it stands; a kind of node that is not known here is refused.
 */
final class TreeCheck {
  /** Expressions and joins within each other; what the stages behind may recurse over. */
  static final int MAX_DEPTH = 128;

  /** DuckDB's own bound on the precision of printf() and format(). */
  private static final int MAX_PRECISION = 1_000_000;

  private static final Pattern PRECISION =
      Pattern.compile("%[-+ #0-9]*\\.(\\d+)|\\{[^{}]*:[^{}]*\\.(\\d+)[^{}]*}");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          """
          BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION LAMBDA \
          LAMBDA_REF OPERATOR POSITIONAL_REFERENCE STAR SUBQUERY TYPE WINDOW"""
              .split(" "));

  private static final Set<String> OTHER_NODES =
      Set.of(
          """
          SELECT_NODE SET_OPERATION_NODE RECURSIVE_CTE_NODE CTE_NODE BASE_TABLE SUBQUERY JOIN \
          TABLE_FUNCTION EXPRESSION_LIST EMPTY PIVOT ORDER_MODIFIER LIMIT_MODIFIER \
          LIMIT_PERCENT_MODIFIER DISTINCT_MODIFIER ORDER_DEFAULT ASCENDING DESCENDING"""
              .split(" "));

  private static final Set<String> NESTING_NODES = Set.of("SET_OPERATION_NODE", "JOIN");

  private final Places places;
  private final Set<String> definedNames = new HashSet<>();

  private TreeCheck(String text) {
    this.places = new Places(text);
  }

  /** A node, the nearest node above it that has a place in the text, and how deep it lies. */
  private record Visit(JsonNode node, JsonNode located, int depth, boolean tableFunction) {}

  /** Why a query may not run, if it may not. */
  static Optional<Finding> refusal(String text, JsonNode tree) {
    TreeCheck check = new TreeCheck(text);
    check.collectNames(tree);
    return check.walk(tree);
  }

  private void collectNames(JsonNode tree) {
    for (String key : List.of("alias", "column_name_alias", "aliases", "unpivot_names")) {
      for (JsonNode names : tree.findValues(key)) {
        if (names.isTextual()) {
          definedNames.add(names.asText().toLowerCase(Locale.ROOT));
        }
        names.forEach(name -> definedNames.add(name.asText().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private Optional<Finding> walk(JsonNode tree) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(tree, tree, 0, false));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      JsonNode node = visit.node();
      JsonNode located = Places.has(node) ? node : visit.located();
      int depth = visit.depth();
      if (node.isObject()) {
        depth += nests(node) ? 1 : 0;
        if (depth > MAX_DEPTH) {
          return Optional.of(
              Finding.at(places.of(located), "too_deep", Fact.of("limit", MAX_DEPTH)));
        }
        Optional<Finding> refusal = look(node, visit.tableFunction());
        if (refusal.isPresent()) {
          return refusal.map(f -> new Finding(f.code(), f.facts(), places.of(located)));
        }
      }
      List<Visit> children = new ArrayList<>();
      boolean tableFunction = node.path("type").asText().equals("TABLE_FUNCTION");
      for (var field : node.properties()) {
        if (field.getValue().isContainerNode()) {
          boolean function = tableFunction && field.getKey().equals("function");
          children.add(new Visit(field.getValue(), located, depth, function));
        }
      }
      if (node.isArray()) {
        for (JsonNode element : node) {
          children.add(new Visit(element, located, depth, false));
        }
      }
      children.reversed().forEach(open::push);
    }
    return Optional.empty();
  }

  private static boolean nests(JsonNode node) {
    return node.has("class") || NESTING_NODES.contains(node.path("type").asText());
  }

  private Optional<Finding> look(JsonNode node, boolean tableFunction) {
    if (node.hasNonNull("sample")) {
      return Optional.of(Finding.of("sample_not_allowed"));
    }
    if (node.hasNonNull("at_clause")) {
      return construct("AT");
    }
    Optional<Finding> kind = kind(node);
    if (kind.isPresent()) {
      return kind;
    }
    if (node.hasNonNull("function_name")) {
      return function(node, tableFunction);
    }
    String type = node.path("type").asText();
    if (type.equals("BASE_TABLE")) {
      return table(node);
    }
    return type.equals("COLUMN_REF") ? column(node) : Optional.empty();
  }

  private Optional<Finding> kind(JsonNode node) {
    if (node.has("class")) {
      String name = node.path("class").asText();
      if (name.equals("PARAMETER")) {
        return Optional.of(Finding.of("parameter_not_allowed"));
      }
      return EXPRESSIONS.contains(name) ? Optional.empty() : construct(name);
    }
    if (!node.path("type").isTextual()) {
      return Optional.empty();
    }
    String type = node.path("type").asText();
    if (OTHER_NODES.contains(type)) {
      return Optional.empty();
    }
    if (type.equals("SHOW_REF")) {
      String statement = node.path("show_type").asText().equals("SUMMARY") ? "SUMMARIZE" : "SHOW";
      return Optional.of(Finding.of("statement_not_allowed", Fact.of("statement", statement)));
    }
    if (type.endsWith("_QUERY_NODE")) {
      String statement = type.substring(0, type.indexOf('_'));
      return Optional.of(Finding.of("write_not_allowed", Fact.of("statement", statement)));
    }
    return construct(type);
  }

  private static Optional<Finding> construct(String name) {
    return Optional.of(Finding.of("construct_not_allowed", Fact.of("construct", name)));
  }

  private static Optional<Finding> function(JsonNode node, boolean tableFunction) {
    String name = node.path("function_name").asText();
    Optional<Reason> reason = FunctionRules.reason(name, FunctionRules.arguments(node));
    if (reason.isPresent()) {
      return Optional.of(forbidden(name, reason.get()));
    }
    if (tableFunction && !FunctionRules.isTableFunction(name)) {
      return Optional.of(
          Finding.of(
              "table_function_not_allowed",
              Fact.of("function", name),
              Fact.of("allowed", FunctionRules.TABLE_FUNCTIONS)));
    }
    return precision(node, name);
  }

  private static Finding forbidden(String name, Reason reason) {
    return Finding.of(
        reason.nondeterministic() ? "nondeterministic_function" : "function_not_allowed",
        Fact.of("function", name),
        Fact.of("reason", reason.key()));
  }

  private static Optional<Finding> precision(JsonNode node, String name) {
    if (!name.equalsIgnoreCase("printf") && !name.equalsIgnoreCase("format")) {
      return Optional.empty();
    }
    JsonNode template = node.path("arguments").path(0).path("expression").path("literal");
    Matcher matcher = PRECISION.matcher(template.path("text").asText());
    while (matcher.find()) {
      String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (digits.length() > 9 || Integer.parseInt(digits) > MAX_PRECISION) {
        return Optional.of(
            Finding.of(
                "precision_too_large", Fact.of("function", name), Fact.of("limit", MAX_PRECISION)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> table(JsonNode node) {
    List<String> path = TableRules.path(node);
    if (TableRules.isFile(path)) {
      return Optional.of(Finding.of("file_not_allowed", Fact.of("file", path.getFirst())));
    }
    if (TableRules.isSystem(path)) {
      return Optional.of(
          Finding.of("system_table_not_allowed", Fact.of("table", String.join(".", path))));
    }
    return Optional.empty();
  }

  /** A bare current_date is a call of that function unless something is called so. */
  private Optional<Finding> column(JsonNode node) {
    JsonNode names = node.path("column_names");
    String name = names.path(0).asText();
    if (names.size() != 1 || definedNames.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return FunctionRules.reasonOfBareName(name).map(reason -> forbidden(name, reason));
  }
}
