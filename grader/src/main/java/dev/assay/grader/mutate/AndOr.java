package dev.assay.grader.mutate;

import java.util.List;

/** AND for OR, or OR for AND. */
final class AndOr implements Operator {

  @Override
  public String name() {
    return "and_or";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (spot.isA("CONJUNCTION_AND")) {
      return List.of(Change.of(Ast.withType(spot.node(), "CONJUNCTION_OR"), "AND", "OR"));
    }
    return spot.isA("CONJUNCTION_OR")
        ? List.of(Change.of(Ast.withType(spot.node(), "CONJUNCTION_AND"), "OR", "AND"))
        : List.of();
  }
}
