package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rewrites {@code SELECT unnest(list) FROM t} to {@code FROM t, unnest(list)}: both give a row for
 * each element and none for an empty list or NULL.
 */
final class Unnests {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ALIAS = " unnested";

  private Unnests() {}

  /** The select node, rewritten if one entry of its list is an unnest. */
  static JsonNode rewritten(JsonNode select) {
    JsonNode list = select.path("select_list");
    int found = -1;
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("function_name").asText().equalsIgnoreCase("unnest")) {
        if (found >= 0) {
          throw new UnsupportedConstruct("several unnest in a select list");
        }
        found = i;
      }
    }
    if (found < 0) {
      return select;
    }
    JsonNode call = list.get(found);
    if (call.path("arguments").size() != 1 || select.path("group_expressions").size() > 0) {
      throw new UnsupportedConstruct("unnest with options or grouping");
    }
    ObjectNode copy = select.deepCopy();
    ((ArrayNode) copy.path("select_list")).set(found, column(call));
    JsonNode from = select.path("from_table");
    copy.set(
        "from_table",
        from.path("type").asText().equals("EMPTY") ? function(call) : join(from, call));
    return copy;
  }

  private static JsonNode column(JsonNode call) {
    ObjectNode column = NODES.objectNode().put("class", "COLUMN_REF").put("type", "COLUMN_REF");
    column.put("alias", call.path("alias").asText());
    column.putArray("column_names").add(ALIAS).add("unnest");
    return column;
  }

  private static ObjectNode function(JsonNode call) {
    ObjectNode function = NODES.objectNode().put("type", "TABLE_FUNCTION").put("alias", ALIAS);
    function.set("function", call);
    return function;
  }

  private static ObjectNode join(JsonNode from, JsonNode call) {
    ObjectNode join = NODES.objectNode().put("type", "JOIN");
    join.put("join_type", "INNER").put("ref_type", "CROSS");
    join.set("left", from);
    join.set("right", function(call));
    return join;
  }
}
