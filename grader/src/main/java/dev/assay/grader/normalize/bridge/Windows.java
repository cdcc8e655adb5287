package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import dev.assay.grader.normalize.bridge.DuckAggregate.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.rex.RexWindowExclusion;

/** Translates window functions. */
final class Windows {
  private final Expressions expressions;

  Windows(Expressions expressions) {
    this.expressions = expressions;
  }

  RexNode translate(JsonNode node) {
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    List<RexNode> arguments = new ArrayList<>();
    for (JsonNode argument : node.path("arguments")) {
      arguments.add(expressions.translate(argument.path("expression")));
    }
    if (name.equals("count") && arguments.isEmpty()) {
      name = "count_star";
    }
    if (!node.path("arg_orders").isEmpty()) {
      throw new UnsupportedConstruct("ORDER BY in the arguments of a window function");
    }
    JsonNode filter = node.path("filter_expr");
    if (filter.isObject()) {
      arguments = filtered(name, arguments, expressions.condition(filter));
      name = name.equals("count_star") ? "count" : name;
    }
    Aggregates.Call call =
        new Aggregates(expressions)
            .call(name, node.path("distinct").asBoolean(), arguments, Optional.empty(), List.of());
    return over(node, call);
  }

  /** For functions that skip NULLs, a filter is a NULL in the place of what it leaves out. */
  private List<RexNode> filtered(String name, List<RexNode> arguments, RexNode filter) {
    Builder builder = expressions.builder();
    if (name.equals("count_star")) {
      RexNode one = builder.literals().integer(BigDecimal.ONE);
      RexNode nothing = builder.literals().nullOf(builder.types().nullable(one.getType(), true));
      return List.of(builder.caseOf(List.of(filter), List.of(one, nothing)));
    }
    boolean skips =
        AggregateCatalog.find(name).filter(found -> found.is(Trait.IGNORES_NULL)).isPresent();
    if (!skips || arguments.size() != 1) {
      throw new UnsupportedConstruct("FILTER of window function " + name);
    }
    RexNode value = arguments.getFirst();
    RexNode nothing = builder.literals().nullOf(builder.types().nullable(value.getType(), true));
    return List.of(builder.caseOf(List.of(filter), List.of(value, nothing)));
  }

  private RexNode over(JsonNode node, Aggregates.Call call) {
    List<RexFieldCollation> orders = new Orders(expressions).translate(node.path("orders"));
    String start = node.path("start").asText();
    String end = node.path("end").asText();
    if (start.endsWith("_GROUPS") || end.endsWith("_GROUPS")) {
      throw new UnsupportedConstruct("GROUPS frame");
    }
    boolean rows = start.endsWith("_ROWS") || end.endsWith("_ROWS");
    RexWindowBound lower = bound(start, node.path("start_expr"));
    RexWindowBound upper = bound(end, node.path("end_expr"));
    if (call.function().is(Trait.WINDOW_ONLY) && !usesFrame(call.function())) {
      rows = false;
      lower = RexWindowBounds.UNBOUNDED_PRECEDING;
      upper = RexWindowBounds.CURRENT_ROW;
    } else if (orders.isEmpty() && !rows && upper.isCurrentRow()) {
      // All rows are peers of each other.
      upper = RexWindowBounds.UNBOUNDED_FOLLOWING;
    }
    return expressions
        .environment()
        .rex()
        .makeOver(
            call.type(),
            call.function(),
            call.arguments(),
            expressions.translateAll(node.path("partitions")),
            ImmutableList.copyOf(orders),
            lower,
            upper,
            exclusion(node.path("exclude_clause").asText()),
            rows,
            true,
            false,
            call.distinct(),
            node.path("ignore_nulls").asBoolean());
  }

  private static boolean usesFrame(DuckAggregate function) {
    return List.of("first_value", "last_value", "nth_value").contains(function.getName());
  }

  private RexWindowBound bound(String kind, JsonNode expression) {
    if (kind.equals("UNBOUNDED_PRECEDING")) {
      return RexWindowBounds.UNBOUNDED_PRECEDING;
    }
    if (kind.equals("UNBOUNDED_FOLLOWING")) {
      return RexWindowBounds.UNBOUNDED_FOLLOWING;
    }
    if (kind.startsWith("CURRENT_ROW")) {
      return RexWindowBounds.CURRENT_ROW;
    }
    RexNode distance = expressions.translate(expression);
    return kind.startsWith("EXPR_PRECEDING")
        ? RexWindowBounds.preceding(distance)
        : RexWindowBounds.following(distance);
  }

  private static RexWindowExclusion exclusion(String clause) {
    return switch (clause) {
      case "CURRENT_ROW" -> RexWindowExclusion.EXCLUDE_CURRENT_ROW;
      case "GROUP" -> RexWindowExclusion.EXCLUDE_GROUP;
      case "TIES" -> RexWindowExclusion.EXCLUDE_TIES;
      default -> RexWindowExclusion.EXCLUDE_NO_OTHER;
    };
  }
}
