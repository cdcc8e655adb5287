package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import dev.assay.grader.normalize.outline.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;

/** Reads joins. */
final class Joins {
  private static final Pattern PLAIN = Pattern.compile("\\w+");

  private final Outline outline;

  Joins(Outline outline) {
    this.outline = outline;
  }

  static boolean isCross(Join join) {
    return join.getJoinType() == JoinRelType.INNER && join.getCondition().isAlwaysTrue();
  }

  /** Columns whose names the other side has too, with the name of the one table they are from. */
  private static List<String> qualified(Part side, List<String> others) {
    List<String> tables = new ArrayList<>();
    side.plan()
        .visit(
            operator -> {
              if (operator.kind() == Kind.SCAN) {
                tables.add(operator.name());
              }
            });
    return tables.size() != 1
        ? side.columns()
        : side.columns().stream()
            .map(
                name ->
                    others.contains(name) && PLAIN.matcher(name).matches()
                        ? tables.getFirst() + "." + name
                        : name)
            .toList();
  }

  Part part(Join join) {
    Part left = outline.part(join.getLeft());
    Part right = outline.part(join.getRight());
    List<String> both = new ArrayList<>(qualified(left, right.columns()));
    both.addAll(qualified(right, left.columns()));
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
