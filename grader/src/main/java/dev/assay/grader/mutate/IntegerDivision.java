package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** A division that cuts off the fraction, or one that keeps it. */
final class IntegerDivision implements Operator {

  @Override
  public String name() {
    return "integer_division";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (Ast.isCall(spot.node(), "/")) {
      ObjectNode whole = Ast.renamed(spot.node(), "//");
      integers(whole);
      return Fractions.in(whole, spot.scope()) ? List.of() : List.of(Change.of(whole, "/", "//"));
    }
    return Ast.isCall(spot.node(), "//")
        ? List.of(Change.of(Ast.renamed(spot.node(), "/"), "//", "/"))
        : List.of();
  }

  /** A factor of 100.0 becomes one of 100: decimals are not cut off. */
  private static void integers(JsonNode node) {
    if (Ast.literalKind(node).equals("NUMERIC") && node.get("literal") instanceof ObjectNode it) {
      BigDecimal value = new BigDecimal(Ast.literal(node)).stripTrailingZeros();
      if (value.scale() <= 0) {
        it.put("kind", "INTEGER").put("text", value.toBigInteger().toString());
      }
    }
    node.forEach(IntegerDivision::integers);
  }
}
