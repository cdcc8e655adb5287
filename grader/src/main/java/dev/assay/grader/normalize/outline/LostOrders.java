package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import java.util.List;
import java.util.regex.Pattern;

/** Marks sorts whose order no later operator keeps or uses. */
final class LostOrders {
  /** Aggregates that show the order of their rows. */
  private static final Pattern ORDERED =
      Pattern.compile(
          "(^|\\W)(list|array_agg|string_agg|first|last|any_value|json_group_\\w+|arg_m\\w+|mode)\\(");

  private LostOrders() {}

  static LogicalPlan marked(LogicalPlan plan) {
    return marked(plan, false);
  }

  /**
   * @param lost whether an operator above loses the order
   */
  private static LogicalPlan marked(LogicalPlan plan, boolean lost) {
    boolean losesBelow =
        switch (plan.kind()) {
          // What is cut depends on the order below; a projection or filter keeps it.
          case LIMIT -> false;
          case AGGREGATE -> plan.details().stream().noneMatch(ORDERED.asPredicate());
          case SORT, DISTINCT, UNION, INTERSECT, EXCEPT, JOIN, SUBQUERY -> true;
          case SCAN, VALUES, TABLE_FUNCTION, FILTER, PROJECT, WINDOW, RECURSION -> lost;
        };
    List<LogicalPlan> inputs =
        plan.inputs().stream().map(input -> marked(input, losesBelow)).toList();
    LogicalPlan same =
        new LogicalPlan(plan.kind(), plan.name(), plan.details(), plan.traits(), inputs);
    return plan.kind() == Kind.SORT && lost ? Outline.with(same, Trait.LOST_ORDER) : same;
  }
}
