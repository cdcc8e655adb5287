package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import dev.assay.grader.normalize.bridge.Environment.Named;
import dev.assay.grader.normalize.bridge.Modifiers.Sorting;
import dev.assay.grader.normalize.bridge.Stars.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** The select list with QUALIFY, DISTINCT, ORDER BY and LIMIT. */
final class Projections {
  /**
   * The expressions of the list and after it, over the row before the list.
   *
   * @param outputs the list itself, then what only QUALIFY, DISTINCT ON and ORDER BY need
   * @param qualify the position of the condition
   */
  record Parts(
      List<RexNode> outputs, Optional<Integer> qualify, boolean distinct, Sorting sorting) {
    Parts {
      outputs = List.copyOf(outputs);
    }
  }

  private final Expressions expressions;
  private final List<Item> items;

  Projections(Expressions expressions, List<Item> items) {
    this.expressions = expressions;
    this.items = items;
  }

  Named translate(JsonNode node, RelNode input) {
    return build(read(node), input);
  }

  Parts read(JsonNode node) {
    List<RexNode> outputs = new ArrayList<>();
    for (Item item : items) {
      outputs.add(expressions.translate(item.expression()));
    }
    Modifiers modifiers = new Modifiers(expressions, names());
    Sorting sorting = modifiers.read(node.path("modifiers"), outputs);
    Optional<Integer> qualify = Optional.empty();
    if (node.path("qualify").isObject()) {
      qualify = Optional.of(outputs.size());
      outputs.add(expressions.condition(node.path("qualify")));
    }
    return new Parts(outputs, qualify, modifiers.isDistinct(node.path("modifiers")), sorting);
  }

  private List<String> names() {
    return items.stream().map(Item::name).toList();
  }

  Named build(Parts parts, RelNode input) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < parts.outputs().size(); i++) {
      String name = i < items.size() ? items.get(i).name() : "";
      labels.add(name.isEmpty() ? "x" + i : name);
    }
    ImmutableSet<CorrelationId> variables = Selects.variables(expressions.scope());
    RelNode rel = LogicalProject.create(input, List.of(), parts.outputs(), labels, variables);
    if (parts.qualify().isPresent()) {
      RexNode condition = RexInputRef.of(parts.qualify().get(), rel.getRowType());
      rel = LogicalFilter.create(rel, condition);
    }
    Trimming trimming = new Trimming(items.size());
    RelNode done = parts.sorting().apply(rel, trimming, parts.distinct());
    return new Named(done, names());
  }

  /** Cuts off what came after the list proper. */
  record Trimming(int width) {
    RelNode apply(RelNode rel) {
      RelDataType row = rel.getRowType();
      if (row.getFieldCount() == width) {
        return rel;
      }
      List<RexNode> kept = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        kept.add(RexInputRef.of(i, row));
      }
      return LogicalProject.create(
          rel, List.of(), kept, row.getFieldNames().subList(0, width), ImmutableSet.of());
    }
  }
}
