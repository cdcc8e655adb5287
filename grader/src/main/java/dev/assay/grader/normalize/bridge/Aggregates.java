package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.DuckAggregate.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexNode;

/** Translates calls of aggregate functions, over the row before grouping. */
final class Aggregates {
  /**
   * A call of an aggregate.
   *
   * @param filter rows that count, or none for all
   * @param orders in which the rows are taken
   */
  record Call(
      DuckAggregate function,
      boolean distinct,
      List<RexNode> arguments,
      Optional<RexNode> filter,
      List<RexFieldCollation> orders,
      RelDataType type) {
    Call {
      arguments = List.copyOf(arguments);
      orders = List.copyOf(orders);
    }
  }

  private final Expressions expressions;

  /**
   * @param expressions over the row before grouping
   */
  Aggregates(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Whether the node is a call of an aggregate that is not a window function. */
  static boolean isCall(JsonNode node) {
    return node.path("type").asText().equals("GROUPING_FUNCTION")
        || (node.path("class").asText().equals("FUNCTION")
            && AggregateCatalog.isAggregate(
                node.path("function_name").asText().toLowerCase(Locale.ROOT)));
  }

  /** Whether an aggregate is called anywhere in an expression, but for its subqueries. */
  static boolean occursIn(JsonNode node) {
    if (isCall(node)) {
      return true;
    }
    if (node.path("class").asText().equals("SUBQUERY")) {
      return node.has("child") && occursIn(node.path("child"));
    }
    for (JsonNode child : node) {
      if (child.isContainerNode() && occursIn(child)) {
        return true;
      }
    }
    return false;
  }

  Call translate(JsonNode node) {
    if (node.path("type").asText().equals("GROUPING_FUNCTION")) {
      List<RexNode> keys = expressions.translateAll(node.path("children"));
      return call("grouping", false, keys, Optional.empty(), List.of());
    }
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    if (name.equals("count") && node.path("arguments").isEmpty()) {
      name = "count_star";
    }
    List<RexNode> arguments = new ArrayList<>();
    for (JsonNode argument : node.path("arguments")) {
      arguments.add(expressions.translate(argument.path("expression")));
    }
    List<RexFieldCollation> orders =
        new Orders(expressions).translate(node.path("order_bys").path("orders"));
    boolean percentile = name.startsWith("quantile_") && arguments.size() == 1;
    if (percentile && !orders.isEmpty()) {
      return percentile(name, arguments.getFirst(), orders);
    }
    if (name.equals("mode") && arguments.isEmpty() && orders.size() == 1) {
      arguments.add(orders.getFirst().left);
    }
    JsonNode filter = node.path("filter");
    return call(
        name,
        node.path("distinct").asBoolean(),
        arguments,
        filter.isObject() ? Optional.of(expressions.certain(filter)) : Optional.empty(),
        orders);
  }

  /** {@code percentile_cont(f) WITHIN GROUP (ORDER BY x)} is {@code quantile_cont(x, f)}. */
  private Call percentile(String name, RexNode fraction, List<RexFieldCollation> orders) {
    if (orders.size() != 1 || orders.getFirst().getDirection().isDescending()) {
      throw new UnsupportedConstruct("WITHIN GROUP (ORDER BY ... DESC)");
    }
    return call(
        name, false, List.of(orders.getFirst().left, fraction), Optional.empty(), List.of());
  }

  Call call(
      String name,
      boolean distinct,
      List<RexNode> arguments,
      Optional<RexNode> filter,
      List<RexFieldCollation> orders) {
    DuckAggregate function =
        AggregateCatalog.find(name)
            .orElseThrow(() -> new UnsupportedConstruct("aggregate " + name));
    RelDataType type =
        expressions
            .environment()
            .aggregates()
            .type(function, arguments.stream().map(RexNode::getType).toList());
    // The order of rows and their repetition are kept only where they show.
    boolean ordered = function.is(Trait.DEPENDS_ON_ORDER);
    boolean repeats = distinct && !function.is(Trait.IGNORES_DUPLICATES);
    return new Call(
        function.returning(type), repeats, arguments, filter, ordered ? orders : List.of(), type);
  }
}
