package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DISTINCT inside an aggregate, forgotten or added. */
final class AggregateDistinct implements Operator {
  private static final List<String> AGGREGATES =
      List.of("count", "sum", "avg", "string_agg", "list", "array_agg");

  @Override
  public String name() {
    return "aggregate_distinct";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    if (!AGGREGATES.contains(function) || Ast.arity(spot.node()) != 1) {
      return List.of();
    }
    boolean distinct = spot.get("distinct").asBoolean();
    ObjectNode copy = spot.copy().put("distinct", !distinct);
    String plain = function + "(...)";
    String without = function + "(DISTINCT ...)";
    return List.of(Change.of(copy, distinct ? without : plain, distinct ? plain : without));
  }
}
