package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes nodes of DuckDB's syntax tree. */
final class Nodes {
  private Nodes() {}

  /** {@code SELECT FROM table}; its select list is empty and waits for items. */
  static ObjectNode selectFrom(JsonNode table) {
    ObjectNode node = object();
    node.put("type", "SELECT_NODE").putArray("modifiers");
    node.putObject("cte_map").putArray("map");
    node.putArray("select_list");
    node.set("from_table", table);
    node.putNull("where_clause");
    node.putArray("group_expressions");
    node.putArray("group_sets");
    node.put("aggregate_handling", "STANDARD_HANDLING");
    return node.putNull("having").putNull("sample").putNull("qualify");
  }

  static ObjectNode noTable() {
    return object().put("type", "EMPTY").put("alias", "").putNull("sample");
  }

  static ObjectNode subquery(JsonNode node, String alias) {
    ObjectNode table = object();
    table.put("type", "SUBQUERY").put("alias", alias).putNull("sample");
    ObjectNode subquery = table.putObject("subquery");
    subquery.set("node", node);
    subquery.putArray("named_param_map");
    table.putArray("column_name_alias");
    return table;
  }

  static ObjectNode star() {
    ObjectNode star = object().put("class", "STAR").put("type", "STAR").put("alias", "");
    star.put("relation_name", "").putArray("exclude_list");
    star.putArray("replace_list");
    star.put("columns", false).putNull("expr").putArray("qualified_exclude_list");
    star.putArray("rename_list");
    return star;
  }

  static ObjectNode integer(long value) {
    ObjectNode constant = object().put("class", "CONSTANT").put("type", "VALUE_CONSTANT");
    constant.put("alias", "");
    constant.putObject("literal").put("kind", "INTEGER").put("text", Long.toString(value));
    return constant;
  }

  static ObjectNode limit(long rows) {
    ObjectNode limit = object().put("type", "LIMIT_MODIFIER");
    limit.set("limit", integer(rows));
    return limit.putNull("offset").put("limit_type", "ROW_COUNT");
  }

  /** {@code function(argument)}. */
  static ObjectNode call(String function, JsonNode argument) {
    ObjectNode call = object().put("class", "FUNCTION").put("type", "FUNCTION").put("alias", "");
    call.put("function_name", function).put("schema", "").put("catalog", "").putNull("filter");
    call.putObject("order_bys").put("type", "ORDER_MODIFIER").putArray("orders");
    call.put("distinct", false).put("is_operator", false).put("export_state", false);
    ObjectNode first = call.putArray("arguments").addObject().put("name", "");
    first.set("expression", argument);
    call.putObject("qualified_name").putArray("path").add(function);
    return call;
  }

  private static ObjectNode object() {
    return SelectTree.JSON.createObjectNode();
  }
}
