package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** A term of a sum, a product or a concatenation forgotten. */
final class TermDropped implements Operator {

  @Override
  public String name() {
    return "term_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    boolean joined =
        Ast.arity(spot.node()) == 2
            && List.of("+", "-", "*", "/", "||").contains(Ast.function(spot.node()));
    if (!joined || !spot.isA("FUNCTION")) {
      return List.of();
    }
    JsonNode left = Ast.argument(spot.node(), 0);
    JsonNode right = Ast.argument(spot.node(), 1);
    List<Change> changes = new ArrayList<>();
    if (!constant(left) && !constant(right)) {
      changes.add(Change.to(Ast.unnamed(left), Fact.of("function", Ast.function(spot.node()))));
      if (List.of("+", "*", "||").contains(Ast.function(spot.node()))) {
        changes.add(Change.to(Ast.unnamed(right), Fact.of("function", Ast.function(spot.node()))));
      }
    }
    return changes;
  }

  private static boolean constant(JsonNode node) {
    return !Ast.literalKind(node).isEmpty();
  }
}
