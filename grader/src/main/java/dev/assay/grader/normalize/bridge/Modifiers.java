package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.ImmutableBitSet;

/** Reads DISTINCT, ORDER BY and LIMIT, whose names are those of the output first. */
final class Modifiers {
  private final Expressions expressions;
  private final List<String> names;

  /**
   * @param names of the output columns
   */
  Modifiers(Expressions expressions, List<String> names) {
    this.expressions = expressions;
    this.names = List.copyOf(names);
  }

  /**
   * How the rows are sorted and cut.
   *
   * @param collation by which columns
   * @param firstOfEach the position of a row number that must be 1: DISTINCT ON
   */
  record Sorting(
      List<RelFieldCollation> collation,
      Optional<RexNode> limit,
      Optional<RexNode> offset,
      Optional<RexNode> firstOfEach) {
    Sorting {
      collation = List.copyOf(collation);
    }

    RelNode apply(RelNode input, Projections.Trimming trimming, boolean distinct) {
      RelNode rel = input;
      if (firstOfEach.isPresent()) {
        rel = LogicalFilter.create(rel, firstOfEach.get());
      }
      if (distinct) {
        rel = trimming.apply(rel);
        ImmutableBitSet all = ImmutableBitSet.range(rel.getRowType().getFieldCount());
        rel = LogicalAggregate.create(rel, List.of(), all, List.of(all), List.of());
      }
      if (!collation.isEmpty() || limit.isPresent() || offset.isPresent()) {
        rel =
            LogicalSort.create(
                rel, RelCollations.of(collation), offset.orElse(null), limit.orElse(null));
      }
      return trimming.apply(rel);
    }
  }

  boolean isDistinct(JsonNode modifiers) {
    for (JsonNode modifier : modifiers) {
      if (modifier.path("type").asText().equals("DISTINCT_MODIFIER")
          && modifier.path("distinct_on_targets").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param outputs the output columns; what is sorted by and not among them is added
   */
  Sorting read(JsonNode modifiers, List<RexNode> outputs) {
    List<RelFieldCollation> collation = new ArrayList<>();
    Optional<RexNode> limit = Optional.empty();
    Optional<RexNode> offset = Optional.empty();
    JsonNode targets = modifiers.path("no such field");
    for (JsonNode modifier : modifiers) {
      switch (modifier.path("type").asText()) {
        case "ORDER_MODIFIER" -> collation.addAll(orders(modifier.path("orders"), outputs));
        case "LIMIT_MODIFIER" -> {
          if (!modifier.path("limit_type").asText("ROW_COUNT").equals("ROW_COUNT")) {
            throw new UnsupportedConstruct("LIMIT with a percentage");
          }
          limit = count(modifier.path("limit"));
          offset = count(modifier.path("offset"));
        }
        case "DISTINCT_MODIFIER" -> targets = modifier.path("distinct_on_targets");
        default -> throw new UnsupportedConstruct(modifier.path("type").asText());
      }
    }
    Optional<RexNode> firstOfEach =
        targets.isEmpty() ? Optional.empty() : Optional.of(first(targets, collation, outputs));
    return new Sorting(collation, limit, offset, firstOfEach);
  }

  private Optional<RexNode> count(JsonNode expression) {
    if (!expression.isObject()) {
      return Optional.empty();
    }
    if (!expression.path("literal").path("kind").asText().equals("INTEGER")) {
      throw new UnsupportedConstruct("LIMIT with an expression");
    }
    return Optional.of(expressions.builder().literals().of(expression));
  }

  private List<RelFieldCollation> orders(JsonNode orders, List<RexNode> outputs) {
    List<RelFieldCollation> collations = new ArrayList<>();
    for (JsonNode order : orders) {
      JsonNode expression = order.path("expression");
      if (expression.path("class").asText().equals("STAR")) {
        for (int i = 0; i < names.size(); i++) {
          collations.add(collation(i, order));
        }
      } else {
        collations.add(collation(position(expression, outputs), order));
      }
    }
    return collations;
  }

  private static RelFieldCollation collation(int column, JsonNode order) {
    return new RelFieldCollation(
        column,
        Orders.isDescending(order)
            ? RelFieldCollation.Direction.DESCENDING
            : RelFieldCollation.Direction.ASCENDING,
        Orders.isNullsFirst(order)
            ? RelFieldCollation.NullDirection.FIRST
            : RelFieldCollation.NullDirection.LAST);
  }

  private int position(JsonNode expression, List<RexNode> outputs) {
    JsonNode literal = expression.path("literal");
    if (literal.path("kind").asText().equals("INTEGER")) {
      int position = literal.path("text").asInt();
      if (position < 1 || position > names.size()) {
        throw new UnsupportedConstruct("ORDER BY position");
      }
      return position - 1;
    }
    JsonNode path = expression.path("column_names");
    if (path.size() == 1) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equalsIgnoreCase(path.path(0).asText())) {
          return i;
        }
      }
    }
    RexNode value = expressions.translate(expression);
    int known = outputs.indexOf(value);
    if (known >= 0) {
      return known;
    }
    outputs.add(value);
    return outputs.size() - 1;
  }

  /** DISTINCT ON keeps the first row of each group: that with row number 1. */
  private RexNode first(
      JsonNode targets, List<RelFieldCollation> collation, List<RexNode> outputs) {
    List<RexNode> partition = new ArrayList<>();
    for (JsonNode target : targets) {
      partition.add(outputs.get(position(target, outputs)));
    }
    List<RexFieldCollation> orders = new ArrayList<>();
    for (RelFieldCollation column : collation) {
      orders.add(
          new RexFieldCollation(outputs.get(column.getFieldIndex()), RelOrders.flags(column)));
    }
    DuckAggregate rowNumber = AggregateCatalog.find("row_number").orElseThrow();
    RexNode number =
        expressions
            .environment()
            .rex()
            .makeOver(
                expressions.environment().aggregates().type(rowNumber, List.of()),
                rowNumber,
                List.of(),
                partition,
                ImmutableList.copyOf(orders),
                RexWindowBounds.UNBOUNDED_PRECEDING,
                RexWindowBounds.CURRENT_ROW,
                false,
                true,
                false,
                false,
                false);
    outputs.add(number);
    RexNode one = expressions.builder().literals().integer(BigDecimal.ONE);
    return expressions
        .builder()
        .compare(
            SqlStdOperatorTable.EQUALS, new RexInputRef(outputs.size() - 1, number.getType()), one);
  }
}
