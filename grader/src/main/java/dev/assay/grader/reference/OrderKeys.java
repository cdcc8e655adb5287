package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.reference.KeySpec.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the keys of the outermost ORDER BY as DuckDB binds them: a number is a position, a bare
 * name is an alias of the select list before it is a column, a name inside an expression is a
 * column before it is an alias; ALL is every output column.
 */
final class OrderKeys {
  private final SelectTree tree;
  private final List<String> output;

  private OrderKeys(SelectTree tree, List<String> output) {
    this.tree = tree;
    this.output = output;
  }

  /**
   * The keys of the query's own ORDER BY.
   *
   * @param output the names of its output columns
   */
  static List<KeySpec> of(SelectTree tree, List<String> output) {
    OrderKeys keys = new OrderKeys(tree, output);
    List<KeySpec> specs = new ArrayList<>();
    for (JsonNode order : tree.orders()) {
      JsonNode expression = order.path("expression");
      if (SelectTree.isA(expression, "STAR")) {
        IntStream.range(0, output.size())
            .forEach(column -> specs.add(spec(order, new Source.Output(column))));
      } else {
        specs.add(spec(order, keys.source(expression)));
      }
    }
    return specs;
  }

  private static KeySpec spec(JsonNode order, Source source) {
    String nulls = order.path("null_order").asText();
    return new KeySpec(
        source,
        order.path("type").asText().equals("DESCENDING"),
        nulls.equals("NULLS FIRST"),
        !nulls.equals("ORDER_DEFAULT"));
  }

  private Source source(JsonNode expression) {
    if (SelectTree.isA(expression, "VALUE_CONSTANT")
        && expression.at("/literal/kind").asText().equals("INTEGER")) {
      int position = expression.at("/literal/text").asInt();
      if (position >= 1 && position <= output.size()) {
        return new Source.Output(position - 1);
      }
    }
    if (!tree.ordersItself()) {
      int column = named(expression);
      return column >= 0 ? new Source.Output(column) : hidden(expression);
    }
    return selected(expression);
  }

  private static Source hidden(JsonNode expression) {
    return new Source.Hidden(Collations.applied(expression), columnName(expression));
  }

  private Source selected(JsonNode expression) {
    List<JsonNode> items = tree.selectList();
    // Behind a star the position of an item is not known; its value, hidden, does as well.
    boolean positions = positionsKnown(items, output.size());
    List<String> path = columnPath(expression);
    for (int i = 0; i < items.size(); i++) {
      String alias = items.get(i).path("alias").asText();
      if (path.size() == 1 && alias.equalsIgnoreCase(path.getFirst())) {
        return positions
            ? new Source.Output(i)
            : new Source.Hidden(Collations.applied(unnamed(items.get(i))), alias);
      }
    }
    JsonNode wanted = bare(expression);
    for (int i = 0; positions && i < items.size(); i++) {
      if (bare(items.get(i)).equals(wanted) || isSameColumn(columnPath(items.get(i)), path)) {
        return new Source.Output(i);
      }
    }
    return hidden(expression);
  }

  private static JsonNode unnamed(JsonNode item) {
    ObjectNode copy = item.deepCopy();
    return copy.put("alias", "");
  }

  /** Whether each item of a select list is one column of the output. */
  static boolean positionsKnown(List<JsonNode> items, int columns) {
    return items.size() == columns && items.stream().noneMatch(OrderKeys::isStar);
  }

  private static boolean isStar(JsonNode item) {
    return item.findValuesAsText("class").contains("STAR")
        || item.findValuesAsText("function_name").contains("unnest");
  }

  private static boolean isSameColumn(List<String> selected, List<String> key) {
    return !key.isEmpty()
        && !selected.isEmpty()
        && (key.size() == 1 || selected.size() == 1 || selected.size() == key.size())
        && selected.getLast().equalsIgnoreCase(key.getLast())
        && (key.size() == 1
            || selected.size() == 1
            || selected.toString().equalsIgnoreCase(key.toString()));
  }

  /** The output column of a name, or -1: all that ORDER BY sees of a set operation. */
  private int named(JsonNode expression) {
    List<String> path = columnPath(expression);
    return path.size() != 1
        ? -1
        : IntStream.range(0, output.size())
            .filter(i -> output.get(i).equalsIgnoreCase(path.getFirst()))
            .findFirst()
            .orElse(-1);
  }

  private static List<String> columnPath(JsonNode expression) {
    return SelectTree.isA(expression, "COLUMN_REF")
        ? SelectTree.list(expression.path("column_names")).stream().map(JsonNode::asText).toList()
        : List.of();
  }

  private static String columnName(JsonNode expression) {
    List<String> path = columnPath(expression);
    return path.isEmpty() ? "" : path.getLast();
  }

  /** An expression without its alias and its place in the text. */
  private static JsonNode bare(JsonNode expression) {
    JsonNode copy = expression.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.put("alias", "");
    }
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("query_location", "query_location_length"));
    }
    node.forEach(OrderKeys::strip);
  }
}
