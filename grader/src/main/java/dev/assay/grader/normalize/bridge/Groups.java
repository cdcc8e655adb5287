package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Stars.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * GROUP BY and the aggregates over it. The grouped row holds the keys and then the aggregates, in
 * the order in which they are met while the rest of the query is read.
 */
final class Groups {
  private final Expressions rows;
  private final List<JsonNode> keyNodes = new ArrayList<>();
  private final List<RexNode> keys = new ArrayList<>();
  private final List<ImmutableBitSet> groupSets;
  private final List<Aggregates.Call> calls = new ArrayList<>();
  private final GroupScope scope;

  Groups(Expressions rows, FromScope from, JsonNode select, List<Item> items) {
    this.rows = rows;
    List<Integer> positions = new ArrayList<>();
    for (JsonNode expression : keyExpressions(select, items)) {
      positions.add(addKey(expression));
    }
    this.groupSets = groupSets(select.path("group_sets"), positions);
    this.scope = new GroupScope(from, keys, keyRow(), rows.environment().newCorrelation());
  }

  private static List<JsonNode> keyExpressions(JsonNode select, List<Item> items) {
    List<JsonNode> expressions = new ArrayList<>();
    if (select.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")) {
      items.stream()
          .map(Item::expression)
          .filter(expression -> !Aggregates.occursIn(expression))
          .forEach(expressions::add);
      return expressions;
    }
    for (JsonNode expression : select.path("group_expressions")) {
      JsonNode literal = expression.path("literal");
      boolean ordinal = literal.path("kind").asText().equals("INTEGER");
      int position = ordinal ? literal.path("text").asInt() : 0;
      if (ordinal && (position < 1 || position > items.size())) {
        throw new UnsupportedConstruct("GROUP BY position");
      }
      expressions.add(ordinal ? items.get(position - 1).expression() : expression);
    }
    return expressions;
  }

  private int addKey(JsonNode expression) {
    RexNode key = rows.translate(expression);
    int known = keys.indexOf(key);
    if (known >= 0) {
      return known;
    }
    keys.add(key);
    keyNodes.add(written(expression));
    return keys.size() - 1;
  }

  /** The expression that an alias of the select list stands for, or the expression itself. */
  private JsonNode written(JsonNode expression) {
    JsonNode path = expression.path("column_names");
    String name = path.path(0).asText();
    boolean column = rows.scope().column(List.of(name)).isPresent();
    return path.size() == 1 && !column
        ? rows.aliases().getOrDefault(name.toLowerCase(Locale.ROOT), expression)
        : expression;
  }

  private List<ImmutableBitSet> groupSets(JsonNode sets, List<Integer> positions) {
    if (sets.size() <= 1) {
      return List.of(ImmutableBitSet.range(keys.size()));
    }
    List<ImmutableBitSet> all = new ArrayList<>();
    for (JsonNode set : sets) {
      rows.environment().effort().step(1 + set.size());
      List<Integer> columns = new ArrayList<>();
      set.forEach(index -> columns.add(positions.get(index.asInt())));
      all.add(ImmutableBitSet.of(columns));
    }
    if (Set.copyOf(all).size() < all.size()) {
      throw new UnsupportedConstruct("the same grouping set twice");
    }
    List<ImmutableBitSet> sorted = new ArrayList<>(all);
    sorted.sort(ImmutableBitSet.ORDERING);
    return sorted;
  }

  private RelDataType keyRow() {
    RelDataTypeFactory.Builder row = rows.environment().cluster().getTypeFactory().builder();
    for (int i = 0; i < keys.size(); i++) {
      int key = i;
      boolean everywhere = groupSets.stream().allMatch(set -> set.get(key));
      RelDataType type = keys.get(i).getType();
      row.add("k" + i, rows.environment().types().nullable(type, type.isNullable() || !everywhere));
    }
    return row.build();
  }

  /** For expressions over the grouped row. */
  Expressions expressions() {
    return new Expressions(rows.environment(), scope)
        .withAliases(rows.aliases())
        .intercepting(this::intercept);
  }

  private Optional<RexNode> intercept(JsonNode node) {
    if (Aggregates.isCall(node)) {
      Aggregates.Call call = new Aggregates(rows).translate(node);
      int index = calls.indexOf(call);
      if (index < 0) {
        index = calls.size();
        calls.add(call);
      }
      return Optional.of(new RexInputRef(keys.size() + index, call.type()));
    }
    return mayBeKey(node) ? key(node) : Optional.empty();
  }

  /** Only nodes like one of the keys are tried, so that no tree is read over and over. */
  private boolean mayBeKey(JsonNode node) {
    return keyNodes.stream()
            .anyMatch(
                key ->
                    key.path("class").equals(node.path("class"))
                        && key.path("type").equals(node.path("type"))
                        && key.path("function_name").equals(node.path("function_name")))
        && !node.path("class").asText().equals("COLUMN_REF")
        && !node.path("class").asText().equals(Stars.BOUND);
  }

  private Optional<RexNode> key(JsonNode node) {
    if (Aggregates.occursIn(node)) {
      return Optional.empty();
    }
    try {
      return scope.key(rows.translate(node));
    } catch (UnsupportedConstruct _) {
      return Optional.empty();
    }
  }

  /** The grouped row: keys first, then the aggregates met so far. */
  RelNode aggregate(RelNode input) {
    List<RexNode> columns = new ArrayList<>(keys);
    List<AggregateCall> aggregateCalls = new ArrayList<>();
    List<Aggregates.Call> pending = List.copyOf(calls);
    List<List<Integer>> arguments = new ArrayList<>();
    List<Integer> filters = new ArrayList<>();
    List<RelCollation> collations = new ArrayList<>();
    for (Aggregates.Call call : pending) {
      arguments.add(call.arguments().stream().map(value -> position(columns, value)).toList());
      filters.add(call.filter().map(filter -> position(columns, filter)).orElse(-1));
      collations.add(
          RelCollations.of(
              call.orders().stream().map(order -> collation(columns, order)).toList()));
    }
    RelNode projected =
        LogicalProject.create(
            input, List.of(), columns, names(columns.size()), Selects.variables(rows.scope()));
    for (int i = 0; i < pending.size(); i++) {
      Aggregates.Call call = pending.get(i);
      aggregateCalls.add(
          AggregateCall.create(
              call.function(),
              call.distinct(),
              false,
              false,
              List.of(),
              arguments.get(i),
              filters.get(i),
              null,
              collations.get(i),
              call.type(),
              "a" + i));
    }
    ImmutableBitSet groupSet = ImmutableBitSet.range(keys.size());
    return LogicalAggregate.create(projected, List.of(), groupSet, groupSets, aggregateCalls);
  }

  private static RelFieldCollation collation(List<RexNode> columns, RexFieldCollation order) {
    return new RelFieldCollation(
        position(columns, order.left), order.getDirection(), order.getNullDirection());
  }

  private static int position(List<RexNode> columns, RexNode value) {
    int known = columns.indexOf(value);
    if (known >= 0) {
      return known;
    }
    columns.add(value);
    return columns.size() - 1;
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("c" + i);
    }
    return names;
  }
}
