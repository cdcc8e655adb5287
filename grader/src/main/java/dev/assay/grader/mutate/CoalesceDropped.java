package dev.assay.grader.mutate;

import java.util.List;

/** A COALESCE forgotten. */
final class CoalesceDropped implements Operator {

  @Override
  public String name() {
    return "coalesce_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    return spot.isA("OPERATOR_COALESCE")
        ? List.of(Change.to(Ast.unnamed(spot.get("children").get(0))))
        : List.of();
  }
}
