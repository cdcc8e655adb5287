package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** A boundary counted in or out: &lt; for &lt;=. */
final class Boundary implements Operator {
  private static final Map<String, String> OTHERS =
      Map.of(
          "COMPARE_LESSTHAN", "COMPARE_LESSTHANOREQUALTO",
          "COMPARE_LESSTHANOREQUALTO", "COMPARE_LESSTHAN",
          "COMPARE_GREATERTHAN", "COMPARE_GREATERTHANOREQUALTO",
          "COMPARE_GREATERTHANOREQUALTO", "COMPARE_GREATERTHAN");

  @Override
  public String name() {
    return "boundary";
  }

  @Override
  public List<Change> at(Spot spot) {

    String other = OTHERS.get(spot.get("type").asText());
    return other == null || !spot.get("class").asText().equals("COMPARISON")
        ? List.of()
        : List.of(
            Change.of(
                Ast.withType(spot.node(), other),
                Comparisons.sign(spot.get("type").asText()),
                Comparisons.sign(other)));
  }
}
