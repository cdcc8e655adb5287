package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Visits every node of a query in the order of its text, and plants changes in copies of it. */
final class Walk {
  private static final Map<String, String> CLAUSES =
      Map.ofEntries(
          Map.entry("select_list", "SELECT"),
          Map.entry("from_table", "FROM"),
          Map.entry("condition", "ON"),
          Map.entry("where_clause", "WHERE"),
          Map.entry("group_expressions", "GROUP BY"),
          Map.entry("having", "HAVING"),
          Map.entry("qualify", "QUALIFY"),
          Map.entry("filter", "FILTER"),
          Map.entry("filter_expr", "FILTER"),
          Map.entry("case_checks", "CASE"),
          Map.entry("partitions", "PARTITION BY"),
          Map.entry("orders", "ORDER BY"),
          Map.entry("limit", "LIMIT"),
          Map.entry("offset", "OFFSET"));

  private final Schema schema;
  private final Keys keys;
  private final List<Spot> spots = new ArrayList<>();

  private Walk(JsonNode root, Schema schema) {
    this.schema = schema;
    this.keys = new Keys(root, schema);
  }

  /** All places of the query. */
  static List<Spot> spots(JsonNode root, Schema schema) {
    Walk walk = new Walk(root, schema);
    walk.visit(root, MissingNode.getInstance(), List.of(), "", new Scope(schema, List.of()));
    return walk.spots;
  }

  private void visit(
      JsonNode node, JsonNode parent, List<Object> path, String clause, Scope scope) {
    switch (node) {
      case ObjectNode object -> {
        boolean select = Ast.isA(object, "SELECT_NODE");
        Scope inner = select ? Scope.of(object, schema, keys) : scope;
        if (object.has("type")) {
          spots.add(new Spot(object, parent, path, clause, inner, keys));
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          String within = CLAUSES.getOrDefault(field.getKey(), clause);
          JsonNode outer = object.has("type") ? object : parent;
          visit(field.getValue(), outer, extended(path, field.getKey()), within, inner);
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          visit(array.get(i), parent, extended(path, i), clause, scope);
        }
      }
      default -> {}
    }
  }

  private static List<Object> extended(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** The query with the change in place of what stands at the spot. */
  static JsonNode planted(JsonNode root, Spot spot, JsonNode change) {
    JsonNode value = keepName(spot, change);
    if (spot.path().isEmpty()) {
      return value;
    }
    JsonNode copy = root.deepCopy();
    JsonNode parent = copy;
    for (Object step : spot.path().subList(0, spot.path().size() - 1)) {
      parent = step instanceof Integer index ? parent.get(index) : parent.get(step.toString());
    }
    Object last = spot.path().getLast();
    if (parent instanceof ArrayNode array && last instanceof Integer index) {
      array.set(index, value);
    } else if (parent instanceof ObjectNode object) {
      object.set(last.toString(), value);
    }
    return copy;
  }

  /** A column keeps its name whatever it is computed by: the mistake is in the values. */
  private static JsonNode keepName(Spot spot, JsonNode change) {
    boolean item = spot.field().equals("select_list") && spot.path().getLast() instanceof Integer;
    if (!(change instanceof ObjectNode object) || !object.has("alias") || !object.has("class")) {
      return change;
    }
    String alias = spot.get("alias").asText();
    String name = alias.isEmpty() && item ? Ast.columnName(spot.node()) : alias;
    return Ast.with(object, "alias", item ? name : alias);
  }
}
