package dev.assay.grader.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether a physical plan of DuckDB sorts the rows that it returns. */
enum PlanOrder {
  /** A sort stands above everything that could change the order again. */
  SORTED,
  /** The order is that of a table, a hash table or a join. */
  UNSORTED,
  /** Rows that are made one after the other, such as those of a range, or a plan unknown here. */
  UNCLEAR;

  /**
   * Reads the first statement's plan.
   *
   * @param json as {@code EXPLAIN (FORMAT JSON)} gives it
   */
  static PlanOrder of(String json) {
    try {
      return of(SelectTree.JSON.readTree(json).path(0));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no plan: " + json, e);
    }
  }

  private static PlanOrder of(JsonNode operator) {
    List<JsonNode> children = SelectTree.list(operator.path("children"));
    return switch (operator.path("name").asText().strip()) {
      case "ORDER_BY", "TOP_N" -> SORTED;
      // These return the rows of their one child in its order.
      case "PROJECTION", "FILTER", "UNNEST", "LIMIT", "STREAMING_LIMIT", "LIMIT_PERCENT" ->
          children.isEmpty() ? UNCLEAR : of(children.getFirst());
      case "STREAMING_WINDOW", "EXPLAIN", "RESULT_COLLECTOR", "QUERY" ->
          children.isEmpty() ? UNCLEAR : of(children.getFirst());
      case "CTE" -> children.isEmpty() ? UNCLEAR : of(children.getLast());
      // The rows of the second input follow those of the first only by custom.
      case "UNION" -> UNSORTED;
      case "SEQ_SCAN", "TABLE_SCAN", "INDEX_SCAN" -> UNSORTED;
      case "HASH_GROUP_BY", "PERFECT_HASH_GROUP_BY", "PARTITIONED_AGGREGATE" -> UNSORTED;
      case "HASH_JOIN", "NESTED_LOOP_JOIN", "BLOCKWISE_NL_JOIN", "PIECEWISE_MERGE_JOIN" -> UNSORTED;
      case "IE_JOIN", "ASOF_JOIN", "CROSS_PRODUCT", "LEFT_DELIM_JOIN", "RIGHT_DELIM_JOIN" ->
          UNSORTED;
      case "WINDOW" -> UNSORTED;
      default -> UNCLEAR;
    };
  }
}
