package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;

/** The two sides of a subtraction or division swapped. */
final class SwappedOperands implements Operator {
  /** Functions to which the sign is nothing, in their usual use: a square, a distance. */
  private static final List<String> EVEN = List.of("pow", "power", "abs");

  private static final List<String> FUNCTIONS = List.of("-", "/", "//", "%");

  @Override
  public String name() {
    return "swapped_operands";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    boolean even = EVEN.contains(Ast.function(spot.parent())) && function.equals("-");
    return !even && Ast.arity(spot.node()) == 2 && FUNCTIONS.contains(function)
        ? List.of(
            Change.to(
                Ast.withArguments(
                    spot.node(),
                    List.of(Ast.argument(spot.node(), 1), Ast.argument(spot.node(), 0))),
                Fact.of("function", function)))
        : List.of();
  }
}
