package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import dev.assay.grader.normalize.bridge.Environment.Named;
import dev.assay.grader.normalize.bridge.Froms.From;
import dev.assay.grader.normalize.bridge.Stars.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Translates SELECT: FROM, WHERE, GROUP BY, HAVING, windows, QUALIFY, the list and what follows.
 */
final class Selects {
  private final Environment environment;
  private final @Nullable Scope outer;

  Selects(Environment environment, @Nullable Scope outer) {
    this.environment = environment;
    this.outer = outer;
  }

  Named translate(JsonNode select) {
    if (select.path("sample").isObject()) {
      throw new UnsupportedConstruct("a sample");
    }
    JsonNode node = Unnests.rewritten(select);
    From from = new Froms(environment).translate(node.path("from_table"), outer);
    List<Item> items =
        new Stars(from.scope(), environment.effort()).expand(node.path("select_list"));
    Map<String, JsonNode> aliases = aliases(items);
    Expressions rows = new Expressions(environment, from.scope()).withAliases(aliases);
    RelNode filtered = filter(from.rel(), node.path("where_clause"), rows);
    if (!isGrouped(node, items)) {
      return new Projections(rows, items).translate(node, filtered);
    }
    Groups groups = new Groups(rows, from.scope(), node, items);
    Expressions grouped = groups.expressions();
    // Everything after GROUP BY is read first: it says which aggregates there are.
    RexNode having = node.path("having").isObject() ? grouped.condition(node.path("having")) : null;
    Projections projections = new Projections(grouped, items);
    Projections.Parts parts = projections.read(node);
    RelNode aggregated = groups.aggregate(filtered);
    RelNode kept =
        having == null
            ? aggregated
            : LogicalFilter.create(aggregated, having, variables(grouped.scope()));
    return projections.build(parts, kept);
  }

  private static Map<String, JsonNode> aliases(List<Item> items) {
    Map<String, JsonNode> aliases = new HashMap<>();
    for (Item item : items) {
      String alias = item.expression().path("alias").asText();
      if (!alias.isEmpty()) {
        aliases.putIfAbsent(alias.toLowerCase(Locale.ROOT), item.expression());
      }
    }
    return Map.copyOf(aliases);
  }

  private static RelNode filter(RelNode input, JsonNode where, Expressions rows) {
    if (!where.isObject()) {
      return input;
    }
    RexNode condition = rows.condition(where);
    return LogicalFilter.create(input, condition, variables(rows.scope()));
  }

  /** The row that subqueries read so far refer to, if any does. */
  static ImmutableSet<CorrelationId> variables(Scope scope) {
    return scope.correlationUsed() ? ImmutableSet.of(scope.correlation()) : ImmutableSet.of();
  }

  private static boolean isGrouped(JsonNode node, List<Item> items) {
    return node.path("group_expressions").size() > 0
        || node.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")
        || node.path("having").isObject()
        || items.stream().anyMatch(item -> Aggregates.occursIn(item.expression()))
        || Aggregates.occursIn(node.path("qualify"))
        || Aggregates.occursIn(node.path("modifiers"));
  }
}
