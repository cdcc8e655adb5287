package dev.assay.grader.normalize.outline;

import java.util.List;
import java.util.Locale;
import org.apache.calcite.rel.core.AggregateCall;

/** Writes calls of aggregates. */
final class Calls {
  private Calls() {}

  static String name(String function) {
    return function.equals("count_star") ? "count" : function.toLowerCase(Locale.ROOT);
  }

  /**
   * @param columns the texts of the columns below the aggregate
   */
  static String text(AggregateCall call, List<String> columns) {
    String function = call.getAggregation().getName();
    String arguments =
        function.equals("count_star")
            ? "*"
            : String.join(", ", call.getArgList().stream().map(columns::get).toList());
    String filter = call.filterArg < 0 ? "" : " FILTER (WHERE " + columns.get(call.filterArg) + ")";
    return ExpressionText.shortened(
        name(function) + "(" + (call.isDistinct() ? "DISTINCT " : "") + arguments + ")" + filter);
  }
}
