package dev.assay.grader.normalize.bridge;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** References from a query to the rows of those around it. */
final class Correlations {
  private Correlations() {}

  /** A column of the nearest query around this scope that has one of that name. */
  static Optional<RexNode> column(Environment environment, Scope scope, List<String> path) {
    for (Scope outer = scope.outer(); outer != null; outer = outer.outer()) {
      Optional<RexNode> column = outer.column(path);
      if (column.isPresent()) {
        return Optional.of(seenFromBelow(environment, outer, column.get()));
      }
    }
    return Optional.empty();
  }

  private static RexNode seenFromBelow(Environment environment, Scope outer, RexNode value) {
    outer.useCorrelation();
    RexNode row = environment.rex().makeCorrel(outer.rowType(), outer.correlation());
    return value.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef input) {
            return environment.rex().makeFieldAccess(row, input.getIndex());
          }
        });
  }
}
