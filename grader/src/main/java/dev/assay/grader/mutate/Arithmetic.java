package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** Addition for subtraction, or multiplication for division, or the other way round. */
final class Arithmetic implements Operator {
  private static final Map<String, String> OTHERS = Map.of("+", "-", "-", "+", "*", "/", "/", "*");

  @Override
  public String name() {
    return "arithmetic";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    String other = OTHERS.get(function);
    return other != null && spot.isA("FUNCTION") && Ast.arity(spot.node()) == 2
        ? List.of(Change.of(Ast.renamed(spot.node(), other), function, other))
        : List.of();
  }
}
