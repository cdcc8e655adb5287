package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The mean of ratios for the ratio of the sums. */
final class MeanOfRatios implements Operator {

  @Override
  public String name() {
    return "mean_of_ratios";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode above = Ast.argument(spot.node(), 0);
    JsonNode below = Ast.argument(spot.node(), 1);
    boolean sums =
        Ast.isCall(spot.node(), "/") && Ast.isCall(above, "sum") && Ast.isCall(below, "sum");
    return sums && above.path("filter").equals(below.path("filter"))
        ? List.of(
            Change.of(
                Ast.with(
                    Ast.call("avg", Ast.call("/", Ast.argument(above, 0), Ast.argument(below, 0))),
                    "filter",
                    above.path("filter")),
                "sum(...) / sum(...)",
                "avg(... / ...)"))
        : List.of();
  }
}
