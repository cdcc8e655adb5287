package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A constant factor forgotten: a share for a percentage. */
final class FactorDropped implements Operator {
  private static final List<String> NUMBERS = List.of("INTEGER", "NUMERIC");

  @Override
  public String name() {
    return "factor_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!Ast.isCall(spot.node(), "*") && !Ast.isCall(spot.node(), "/")) {
      return List.of();
    }
    JsonNode left = Ast.argument(spot.node(), 0);
    JsonNode right = Ast.argument(spot.node(), 1);
    boolean product = Ast.isCall(spot.node(), "*");
    if (NUMBERS.contains(Ast.literalKind(right))) {
      return List.of(Change.to(Ast.unnamed(left)));
    }
    return product && NUMBERS.contains(Ast.literalKind(left))
        ? List.of(Change.to(Ast.unnamed(right)))
        : List.of();
  }
}
