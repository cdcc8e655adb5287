package dev.assay.grader.mutate;

import java.util.List;

/** A NOT forgotten or too many. */
final class Negation implements Operator {

  @Override
  public String name() {
    return "negation";
  }

  @Override
  public List<Change> at(Spot spot) {

    return switch (spot.get("type").asText()) {
      case "OPERATOR_NOT" -> {
        String what = Comparisons.words(spot.get("children").get(0));
        yield List.of(Change.of(Ast.unnamed(spot.get("children").get(0)), "NOT " + what, what));
      }
      case "OPERATOR_IS_NULL" ->
          List.of(
              Change.of(
                  Ast.withType(spot.node(), "OPERATOR_IS_NOT_NULL"), "IS NULL", "IS NOT NULL"));
      case "OPERATOR_IS_NOT_NULL" ->
          List.of(
              Change.of(Ast.withType(spot.node(), "OPERATOR_IS_NULL"), "IS NOT NULL", "IS NULL"));
      case "COMPARE_IN", "SUBQUERY" -> {
        String what = Comparisons.words(spot.node());
        yield what.isEmpty() || negated(spot)
            ? List.of()
            : List.of(Change.of(Ast.operator("OPERATOR_NOT", spot.copy()), what, "NOT " + what));
      }
      default -> List.of();
    };
  }

  /** The negation of what is negated is planted one node higher. */
  private static boolean negated(Spot spot) {
    return spot.field().equals("children") && spot.within("OPERATOR_NOT");
  }
}
