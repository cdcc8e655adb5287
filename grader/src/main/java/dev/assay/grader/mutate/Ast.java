package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and makes nodes of DuckDB's syntax tree. */
final class Ast {
  private Ast() {}

  static boolean isA(JsonNode node, String type) {
    return node.path("type").asText().equals(type);
  }

  static boolean isOneOf(JsonNode node, List<String> types) {
    return types.contains(node.path("type").asText());
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /** The name of a called function, in lower case; empty if the node is no call. */
  static String function(JsonNode node) {
    JsonNode path = node.path("qualified_name").path("path");
    return node.has("function_name") && !path.isEmpty()
        ? path.get(path.size() - 1).asText().toLowerCase(Locale.ROOT)
        : "";
  }

  static boolean isCall(JsonNode node, String function) {
    return isA(node, "FUNCTION") && function(node).equals(function);
  }

  static int arity(JsonNode call) {
    return call.path("arguments").size();
  }

  static JsonNode argument(JsonNode call, int index) {
    return call.path("arguments").path(index).path("expression");
  }

  /** The same call with other arguments. */
  static ObjectNode withArguments(JsonNode call, List<JsonNode> arguments) {
    ObjectNode copy = call.deepCopy();
    ArrayNode list = copy.putArray("arguments");
    for (JsonNode argument : arguments) {
      list.addObject().put("name", "").set("expression", unnamed(argument));
    }
    return copy;
  }

  /** The same call of another function. */
  static ObjectNode renamed(JsonNode call, String function) {
    ObjectNode copy = call.deepCopy();
    copy.put("function_name", function);
    copy.putObject("qualified_name").putArray("path").add(function);
    return copy;
  }

  static ObjectNode with(JsonNode node, String field, JsonNode value) {
    ObjectNode copy = node.deepCopy();
    copy.set(field, value.deepCopy());
    return copy;
  }

  static ObjectNode with(JsonNode node, String field, String value) {
    ObjectNode copy = node.deepCopy();
    return copy.put(field, value);
  }

  static ObjectNode withType(JsonNode node, String type) {
    return with(node, "type", type);
  }

  static ObjectNode without(JsonNode node, String field) {
    ObjectNode copy = node.deepCopy();
    return copy.putNull(field);
  }

  /** The array without one of its elements. */
  static ArrayNode without(JsonNode array, int index) {
    ArrayNode copy = array.deepCopy();
    copy.remove(index);
    return copy;
  }

  /** A conjunction's or disjunction's other children; the child itself if only one is left. */
  static JsonNode withoutChild(JsonNode conjunction, int index) {
    ArrayNode rest = without(conjunction.path("children"), index);
    return rest.size() == 1 ? rest.get(0).deepCopy() : with(conjunction, "children", rest);
  }

  static ObjectNode expression(String kind, String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("class", kind)
        .put("type", type)
        .put("alias", "");
  }

  static ObjectNode junction(String type, List<JsonNode> children) {
    ObjectNode junction = expression("CONJUNCTION", type);
    junction.putArray("children").addAll(children);
    return junction;
  }

  static ObjectNode operator(String type, JsonNode... children) {
    ObjectNode operator = expression("OPERATOR", type);
    operator.putArray("children").addAll(List.of(children));
    return operator;
  }

  static ObjectNode comparison(String type, JsonNode left, JsonNode right) {
    ObjectNode comparison = expression("COMPARISON", type);
    comparison.set("left", left);
    comparison.set("right", right);
    return comparison;
  }

  static ObjectNode constant(String kind, String text) {
    ObjectNode constant = expression("CONSTANT", "VALUE_CONSTANT");
    constant.putObject("literal").put("kind", kind).put("text", text);
    return constant;
  }

  static ObjectNode column(String... names) {
    ObjectNode column = expression("COLUMN_REF", "COLUMN_REF");
    ArrayNode path = column.putArray("column_names");
    List.of(names).forEach(path::add);
    return column;
  }

  static ObjectNode call(String function, JsonNode... arguments) {
    ObjectNode call = expression("FUNCTION", "FUNCTION");
    call.put("function_name", function).put("schema", "").putNull("filter");
    call.putObject("order_bys").put("type", "ORDER_MODIFIER").putArray("orders");
    call.put("distinct", false).put("is_operator", !Character.isLetter(function.charAt(0)));
    call.put("export_state", false).put("catalog", "");
    return withArguments(renamed(call, function), List.of(arguments));
  }

  /** The expression without its alias. */
  static JsonNode unnamed(JsonNode expression) {
    return expression.has("alias") ? with(expression, "alias", "") : expression.deepCopy();
  }

  /** The kind of a literal ({@code INTEGER}, {@code STRING}, ...); empty if the node is none. */
  static String literalKind(JsonNode node) {
    return isA(node, "VALUE_CONSTANT") ? node.at("/literal/kind").asText() : "";
  }

  static boolean isNull(JsonNode node) {
    return literalKind(node).equals("NULL_LITERAL");
  }

  static String literal(JsonNode node) {
    return node.at("/literal/text").asText();
  }

  /** The name of a column without its table; empty if the node is no column. */
  static String columnName(JsonNode node) {
    JsonNode names = node.path("column_names");
    return isA(node, "COLUMN_REF") && !names.isEmpty() ? names.get(names.size() - 1).asText() : "";
  }

  /** The tree without the places in the text, by which equal trees of two texts differ. */
  static JsonNode unplaced(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.remove(List.of("query_location", "query_location_length"));
    }
    tree.forEach(Ast::unplaced);
    return tree;
  }
}
