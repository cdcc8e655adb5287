package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Union;

/** Reads UNION, INTERSECT, EXCEPT and what remains. */
final class SetOperations {
  private SetOperations() {}

  static LogicalPlan plan(RelNode rel, List<LogicalPlan> inputs) {
    Kind kind =
        switch (rel) {
          case Union _ -> Kind.UNION;
          case Intersect _ -> Kind.INTERSECT;
          case Minus _ -> Kind.EXCEPT;
          case RepeatUnion _ -> Kind.RECURSION;
          default -> Kind.PROJECT;
        };
    boolean all = !(rel instanceof SetOp operation) || operation.all;
    List<LogicalPlan> marked =
        inputs.stream()
            .map(
                input ->
                    !all && input.kind() == Kind.DISTINCT
                        ? Outline.with(input, Trait.NEEDLESS)
                        : input)
            .toList();
    String name = all && rel instanceof SetOp ? "all" : "";
    return new LogicalPlan(kind, name, List.of(), List.of(), marked);
  }
}
