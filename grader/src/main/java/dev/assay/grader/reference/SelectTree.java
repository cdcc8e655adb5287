package dev.assay.grader.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query as DuckDB reads it, the tree of {@code json_serialize_sql}. Its outermost node carries
 * what is done to the whole as modifiers, in the order in which they apply: DISTINCT, ORDER BY,
 * LIMIT, and the same again where parentheses nest.
 *
 * @param node the outermost node, to be read only
 * @param inner the modifiers before the outermost ORDER BY and LIMIT
 * @param orders the keys of the outermost ORDER BY, none if there is none
 * @param limit the outermost LIMIT or OFFSET
 */
record SelectTree(
    ObjectNode node, List<JsonNode> inner, List<JsonNode> orders, Optional<JsonNode> limit) {
  static final ObjectMapper JSON = new ObjectMapper();

  SelectTree {
    inner = List.copyOf(inner);
    orders = List.copyOf(orders);
  }

  /**
   * Reads what the engine serialized.
   *
   * @throws IllegalArgumentException if it is not the tree of one statement
   */
  static SelectTree parse(String json) {
    if (!(read(json).at("/statements/0/node") instanceof ObjectNode node)) {
      throw new IllegalArgumentException("no statement: " + json);
    }
    return of(node);
  }

  /**
   * Reads a query.
   *
   * @param node its outermost node
   */
  static SelectTree of(ObjectNode node) {
    List<JsonNode> inner = list(node.path("modifiers"));
    Optional<JsonNode> limit = Optional.empty();
    if (!inner.isEmpty() && isA(inner.getLast(), "LIMIT_MODIFIER")) {
      limit = Optional.of(inner.removeLast());
    }
    List<JsonNode> orders = List.of();
    if (!inner.isEmpty() && isA(inner.getLast(), "ORDER_MODIFIER")) {
      orders = list(inner.removeLast().path("orders"));
    }
    return new SelectTree(node, inner, orders, limit);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  /** What {@code json_deserialize_sql} turns back into SQL. */
  static String statement(JsonNode node) {
    ObjectNode root = JSON.createObjectNode();
    root.put("error", false);
    ObjectNode statement = root.putArray("statements").addObject();
    statement.set("node", node);
    statement.putArray("named_param_map");
    return root.toString();
  }

  List<JsonNode> selectList() {
    return list(node.path("select_list"));
  }

  /**
   * Whether more columns may stand in the select list without a change of the rows: not where they
   * would tell apart what DISTINCT does not, nor where there is no select list.
   */
  boolean takesColumns() {
    return isA(node, "SELECT_NODE")
        && inner.stream()
            .allMatch(
                modifier ->
                    isA(modifier, "DISTINCT_MODIFIER")
                        && !modifier.path("distinct_on_targets").isEmpty());
  }

  /** Whether the outermost ORDER BY applies to the node itself, not to one in parentheses. */
  boolean ordersItself() {
    return isA(node, "SELECT_NODE")
        && inner.stream().allMatch(modifier -> isA(modifier, "DISTINCT_MODIFIER"));
  }

  /** Whether GROUP BY ALL makes a group of every column that is not aggregated. */
  boolean groupsByAll() {
    return node.path("aggregate_handling").asText().equals("FORCE_AGGREGATES");
  }

  static boolean isA(JsonNode node, String type) {
    return node.path("type").asText().equals(type);
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
