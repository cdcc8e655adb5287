package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.reference.KeySpec.Source;
import java.util.List;
import java.util.OptionalLong;

/**
 * Edits a reference so that it shows what the comparison must know: its columns, then the values
 * that it rounds, then the keys that it hides, sorted, with more rows than its LIMIT leaves.
 */
final class Rewriting {
  /** What hidden columns and tables are called: nothing in a problem is. */
  private static final String NAME = "__assay_";

  private final SelectTree tree;
  private final List<KeySpec> keys;
  private final boolean ownKeys;
  private final List<JsonNode> unrounded;
  private final OptionalLong limit;

  /**
   * @param ownKeys whether the keys are those of the query's own ORDER BY
   * @param unrounded what to show of the values before they are rounded; none unless the tree takes
   *     columns
   * @param limit how many rows to return at the most
   */
  Rewriting(
      SelectTree tree,
      List<KeySpec> keys,
      boolean ownKeys,
      List<JsonNode> unrounded,
      OptionalLong limit) {
    this.tree = tree;
    this.keys = keys;
    this.ownKeys = ownKeys;
    this.unrounded = unrounded;
    this.limit = limit;
  }

  JsonNode node() {
    List<JsonNode> hidden =
        keys.stream()
            .map(KeySpec::source)
            .filter(Source.Hidden.class::isInstance)
            .map(source -> ((Source.Hidden) source).expression())
            .toList();
    ObjectNode inner = tree.node().deepCopy();
    append(inner.withArray("select_list"), "value", unrounded);
    ArrayNode modifiers = inner.putArray("modifiers");
    tree.inner().forEach(modifiers::add);
    if (ownKeys && tree.ordersItself() && (hidden.isEmpty() || tree.takesColumns())) {
      append(inner.withArray("select_list"), "key", hidden);
      sort(modifiers);
      return inner;
    }
    if (!ownKeys && tree.takesColumns() && !tree.inner().isEmpty()) {
      // The order decides which row DISTINCT ON keeps.
      modifiers.add(order(tree.orders()));
    }
    ObjectNode outer = Nodes.selectFrom(Nodes.subquery(inner, NAME + "rows"));
    outer.withArray("select_list").add(Nodes.star());
    append(outer.withArray("select_list"), "key", hidden);
    sort(outer.withArray("modifiers"));
    return outer;
  }

  private static void append(ArrayNode selectList, String kind, List<JsonNode> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      ObjectNode item = expressions.get(i).deepCopy();
      selectList.add(item.put("alias", NAME + kind + i));
    }
  }

  private void sort(ArrayNode modifiers) {
    if (ownKeys && !tree.orders().isEmpty()) {
      modifiers.add(order(tree.orders()));
    } else if (!keys.isEmpty()) {
      modifiers.add(order(keys.stream().map(Rewriting::order).toList()));
    }
    limit.ifPresent(rows -> modifiers.add(Nodes.limit(rows)));
  }

  private static ObjectNode order(List<JsonNode> orders) {
    ObjectNode modifier = SelectTree.JSON.createObjectNode();
    modifier.put("type", "ORDER_MODIFIER").putArray("orders").addAll(orders);
    return modifier;
  }

  /** A declared key, by the position of its column. */
  private static JsonNode order(KeySpec key) {
    ObjectNode order = SelectTree.JSON.createObjectNode();
    order.put("type", key.descending() ? "DESCENDING" : "ASCENDING");
    order.put("null_order", key.nullsFirst() ? "NULLS FIRST" : "NULLS LAST");
    order.set(
        "expression",
        switch (key.source()) {
          case Source.Output(int column) -> Nodes.integer(column + 1);
          case Source.Hidden(JsonNode expression, String _) -> expression;
        });
    return order;
  }
}
