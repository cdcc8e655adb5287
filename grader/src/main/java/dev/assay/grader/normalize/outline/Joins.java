package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import dev.assay.grader.normalize.outline.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;

/** Reads joins. */
final class Joins {
  private final Outline outline;

  Joins(Outline outline) {
    this.outline = outline;
  }

  static boolean isCross(Join join) {
    return join.getJoinType() == JoinRelType.INNER && join.getCondition().isAlwaysTrue();
  }

  Part part(Join join) {
    Part left = outline.part(join.getLeft());
    Part right = outline.part(join.getRight());
    List<String> both = new ArrayList<>(left.columns());
    both.addAll(right.columns());
    outline.remember(join.getVariablesSet(), both);
    ExpressionText text = new ExpressionText(both, outline);
    boolean cross = isCross(join);
    List<String> conditions =
        RelOptUtil.conjunctions(join.getCondition()).stream().map(text::of).toList();
    List<LogicalPlan> inputs = new ArrayList<>(List.of(left.plan(), right.plan()));
    inputs.addAll(text.subqueries());
    LogicalPlan plan =
        new LogicalPlan(
            Kind.JOIN,
            cross ? "cross" : join.getJoinType().lowerName,
            conditions,
            cross ? List.of(Trait.CROSS) : List.of(),
            inputs);
    return new Part(plan, join.getJoinType().projectsRight() ? both : left.columns());
  }
}
