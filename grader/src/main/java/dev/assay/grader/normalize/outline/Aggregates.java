package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import dev.assay.grader.normalize.outline.Outline.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** Reads GROUP BY and DISTINCT, which the algebra holds as an aggregate without calls. */
final class Aggregates {
  private final Outline outline;

  Aggregates(Outline outline) {
    this.outline = outline;
  }

  Part part(Aggregate aggregate) {
    Part input = outline.part(aggregate.getInput());
    List<String> columns = new ArrayList<>();
    aggregate.getGroupSet().forEachInt(key -> columns.add(input.columns().get(key)));
    boolean distinct =
        aggregate.getAggCallList().isEmpty()
            && aggregate.getGroupSet().cardinality() == input.columns().size();
    if (distinct) {
      List<Trait> traits = isGrouped(aggregate) ? List.of(Trait.NEEDLESS) : List.of();
      return new Part(
          new LogicalPlan(Kind.DISTINCT, "", List.of(), traits, List.of(input.plan())), columns);
    }
    for (AggregateCall call : aggregate.getAggCallList()) {
      columns.add(Calls.text(call, input.columns()));
    }
    boolean sets = aggregate.getGroupType() != Aggregate.Group.SIMPLE;
    return new Part(
        new LogicalPlan(
            Kind.AGGREGATE,
            sets ? "by grouping sets" : "",
            columns,
            List.of(),
            List.of(input.plan())),
        columns);
  }

  /** Whether the rows below have all the keys of a GROUP BY among them, so that none repeats. */
  private static boolean isGrouped(Aggregate distinct) {
    RelNode below = distinct.getInput();
    if (!(below instanceof Project project)) {
      return false;
    }
    RelNode source = project.getInput();
    while (source instanceof Filter filter) {
      source = filter.getInput();
    }
    if (!(source instanceof Aggregate grouped)
        || grouped.getGroupType() != Aggregate.Group.SIMPLE) {
      return false;
    }
    Set<Integer> shown = new HashSet<>();
    for (RexNode column : project.getProjects()) {
      if (column instanceof RexInputRef input) {
        shown.add(input.getIndex());
      }
    }
    for (int key = 0; key < grouped.getGroupSet().cardinality(); key++) {
      if (!shown.contains(key)) {
        return false;
      }
    }
    return true;
  }
}
