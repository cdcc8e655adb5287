package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** A comparison the wrong way round, or blind to NULL. */
final class ComparisonKind implements Operator {
  /** Plausible between two columns, as in a self-join, not beside a constant. */
  private static final List<String> EQUALITIES = List.of("COMPARE_EQUAL", "COMPARE_NOTEQUAL");

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "COMPARE_LESSTHAN", List.of("COMPARE_GREATERTHAN", "COMPARE_NOTEQUAL"),
          "COMPARE_GREATERTHAN", List.of("COMPARE_LESSTHAN", "COMPARE_NOTEQUAL"),
          "COMPARE_LESSTHANOREQUALTO", List.of("COMPARE_GREATERTHANOREQUALTO", "COMPARE_EQUAL"),
          "COMPARE_GREATERTHANOREQUALTO", List.of("COMPARE_LESSTHANOREQUALTO", "COMPARE_EQUAL"),
          "COMPARE_NOTEQUAL", List.of("COMPARE_EQUAL"),
          "COMPARE_DISTINCT_FROM", List.of("COMPARE_NOTEQUAL"),
          "COMPARE_NOT_DISTINCT_FROM", List.of("COMPARE_EQUAL"));

  @Override
  public String name() {
    return "comparison";
  }

  @Override
  public List<Change> at(Spot spot) {

    String right = spot.get("type").asText();
    if (!spot.get("class").asText().equals("COMPARISON")) {
      return List.of();
    }
    boolean constant =
        !Ast.literalKind(spot.get("left")).isEmpty()
            || !Ast.literalKind(spot.get("right")).isEmpty();
    return OTHERS.getOrDefault(right, List.of()).stream()
        .filter(
            wrong -> !constant || right.equals("COMPARE_NOTEQUAL") || !EQUALITIES.contains(wrong))
        .map(
            wrong ->
                Change.of(
                    Ast.withType(spot.node(), wrong),
                    Comparisons.sign(right),
                    Comparisons.sign(wrong)))
        .toList();
  }
}
