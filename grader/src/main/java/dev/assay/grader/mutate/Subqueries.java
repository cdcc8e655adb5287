package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns anti-joins written one way into the other. */
final class Subqueries {
  private Subqueries() {}

  /** {@code NOT EXISTS} with the compared column in its WHERE. */
  static Optional<JsonNode> notExists(JsonNode in, JsonNode select) {
    boolean plain =
        Ast.isA(select, "SELECT_NODE")
            && select.path("select_list").size() == 1
            && select.path("group_expressions").isEmpty()
            && select.path("modifiers").isEmpty();
    if (!plain) {
      return Optional.empty();
    }
    JsonNode equal =
        Ast.comparison(
            "COMPARE_EQUAL",
            Ast.unnamed(select.path("select_list").get(0)),
            Ast.unnamed(in.path("child")));
    JsonNode where = select.path("where_clause");
    ObjectNode inner =
        Ast.with(
            select,
            "where_clause",
            where.isObject()
                ? Ast.junction("CONJUNCTION_AND", List.of(where.deepCopy(), equal))
                : equal);
    ObjectNode exists = Ast.with(in, "subquery_type", "EXISTS");
    exists.putNull("child").put("comparison_type", "INVALID");
    ((ObjectNode) exists.path("subquery")).set("node", inner);
    return Optional.of(Ast.operator("OPERATOR_NOT", exists));
  }

  /** {@code NOT IN} with the column of the first equality between inside and outside. */
  static Optional<JsonNode> notIn(JsonNode exists, JsonNode select) {
    JsonNode from = select.path("from_table");
    if (!Ast.isA(select, "SELECT_NODE") || !Ast.isA(from, "BASE_TABLE")) {
      return Optional.empty();
    }
    String alias = from.path("alias").asText();
    String name = alias.isEmpty() ? from.path("table_name").asText() : alias;
    JsonNode where = select.path("where_clause");
    List<JsonNode> conjuncts =
        Ast.isA(where, "CONJUNCTION_AND") ? Ast.list(where.path("children")) : List.of(where);
    for (JsonNode conjunct : conjuncts) {
      boolean left = qualifiedBy(conjunct.path("left"), name);
      boolean right = qualifiedBy(conjunct.path("right"), name);
      if (Ast.isA(conjunct, "COMPARE_EQUAL") && left != right) {
        JsonNode inside = conjunct.path(left ? "left" : "right");
        JsonNode outside = conjunct.path(left ? "right" : "left");
        return Optional.of(notIn(exists, select, inside, outside, rest(conjuncts, conjunct)));
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> rest(List<JsonNode> conjuncts, JsonNode without) {
    List<JsonNode> rest = new ArrayList<>(conjuncts);
    rest.remove(without);
    return rest;
  }

  private static JsonNode notIn(
      JsonNode exists, JsonNode select, JsonNode inside, JsonNode outside, List<JsonNode> rest) {
    ObjectNode inner = select.deepCopy();
    inner.putArray("select_list").add(inside.deepCopy());
    switch (rest.size()) {
      case 0 -> inner.putNull("where_clause");
      case 1 -> inner.set("where_clause", rest.getFirst().deepCopy());
      default -> inner.set("where_clause", Ast.junction("CONJUNCTION_AND", rest));
    }
    ObjectNode in = Ast.with(exists, "subquery_type", "ANY");
    in.set("child", outside.deepCopy());
    in.put("comparison_type", "COMPARE_EQUAL");
    ((ObjectNode) in.path("subquery")).set("node", inner);
    return Ast.operator("OPERATOR_NOT", in);
  }

  private static boolean qualifiedBy(JsonNode column, String name) {
    JsonNode names = column.path("column_names");
    return names.size() == 2
        && names.get(0).asText().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
