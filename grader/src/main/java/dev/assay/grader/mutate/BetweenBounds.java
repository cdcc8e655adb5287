package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import java.util.List;

/** A bound of BETWEEN left out. */
final class BetweenBounds implements Operator {

  @Override
  public String name() {
    return "between_bounds";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("COMPARE_BETWEEN")) {
      return List.of();
    }
    return List.of(
        bounds(spot, "COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO", "lower"),
        bounds(spot, "COMPARE_GREATERTHANOREQUALTO", "COMPARE_LESSTHAN", "upper"));
  }

  private static Change bounds(Spot spot, String lower, String upper, String left) {
    JsonNode input = spot.get("input");
    return Change.to(
        Ast.junction(
            "CONJUNCTION_AND",
            List.of(
                Ast.comparison(lower, input.deepCopy(), spot.get("lower").deepCopy()),
                Ast.comparison(upper, input.deepCopy(), spot.get("upper").deepCopy()))),
        Fact.of("bound", left));
  }
}
