package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import dev.assay.grader.normalize.outline.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Reads filters. Conditions that could have stood elsewhere become a filter of their own, so that
 * each can be told: those on group keys above an aggregate, and those that link a cross join.
 */
final class Filters {
  private final Outline outline;

  Filters(Outline outline) {
    this.outline = outline;
  }

  Part part(Filter filter) {
    Part input = outline.part(filter.getInput());
    outline.remember(filter.getVariablesSet(), input.columns());
    ExpressionText text = new ExpressionText(input.columns(), outline);
    List<String> onKeys = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(filter.getCondition())) {
      String written = text.of(condition);
      boolean plain = RexSubQuery.class != condition.getClass();
      if (plain && isOnKeys(filter.getInput(), condition)) {
        onKeys.add(written);
      } else if (plain && linksCrossJoin(filter.getInput(), condition)) {
        links.add(written);
      } else {
        others.add(written);
      }
    }
    LogicalPlan plan = input.plan();
    plan = above(plan, links, List.of(Trait.LINKS_CROSS_JOIN), List.of());
    plan = above(plan, onKeys, List.of(Trait.ON_GROUP_KEYS), List.of());
    plan = above(plan, others, List.of(), text.subqueries());
    if (others.isEmpty() && !text.subqueries().isEmpty()) {
      plan = above(plan, List.of("subqueries"), List.of(), text.subqueries());
    }
    return new Part(plan, input.columns());
  }

  private static LogicalPlan above(
      LogicalPlan plan, List<String> conditions, List<Trait> traits, List<LogicalPlan> subqueries) {
    if (conditions.isEmpty()) {
      return plan;
    }
    List<LogicalPlan> inputs = new ArrayList<>();
    inputs.add(plan);
    inputs.addAll(subqueries);
    return new LogicalPlan(Kind.FILTER, "", conditions, traits, inputs);
  }

  /** Whether it is over the group keys alone, which are there before the aggregate too. */
  private static boolean isOnKeys(RelNode input, RexNode condition) {
    if (!(input instanceof Aggregate aggregate)
        || aggregate.getGroupType() != Aggregate.Group.SIMPLE
        || aggregate.getAggCallList().isEmpty()) {
      return false;
    }
    ImmutableBitSet used = RelOptUtil.InputFinder.bits(condition);
    return !used.isEmpty() && aggregate.getGroupSet().size() > used.nth(used.cardinality() - 1);
  }

  /** Whether it needs columns of both sides of a cross join right below. */
  private static boolean linksCrossJoin(RelNode input, RexNode condition) {
    ImmutableBitSet used = RelOptUtil.InputFinder.bits(condition);
    return used.cardinality() > 1 && crosses(input, used);
  }

  private static boolean crosses(RelNode rel, ImmutableBitSet used) {
    if (!(rel instanceof Join join)) {
      return false;
    }
    int width = join.getLeft().getRowType().getFieldCount();
    ImmutableBitSet left = used.intersect(ImmutableBitSet.range(width));
    if (left.isEmpty()) {
      return crosses(join.getRight(), used.shift(-width));
    }
    return left.equals(used) ? crosses(join.getLeft(), used) : Joins.isCross(join);
  }
}
