package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;

/** A function around a value forgotten. */
final class FunctionDropped implements Operator {
  private static final List<String> FUNCTIONS =
      List.of(
          "abs",
          "round",
          "floor",
          "ceil",
          "ceiling",
          "trunc",
          "sqrt",
          "ln",
          "log",
          "exp",
          "lower",
          "upper",
          "trim",
          "ltrim",
          "rtrim",
          "nullif",
          "last_day");

  @Override
  public String name() {
    return "function_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    if (spot.isA("OPERATOR_NULLIF")) {
      return List.of(
          Change.to(Ast.unnamed(spot.get("children").get(0)), Fact.of("function", "nullif")));
    }
    return spot.isA("FUNCTION") && FUNCTIONS.contains(function)
        ? List.of(
            Change.to(Ast.unnamed(Ast.argument(spot.node(), 0)), Fact.of("function", function)))
        : List.of();
  }
}
