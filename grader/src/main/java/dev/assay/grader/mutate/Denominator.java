package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A mean over the rows of the group for one over the values, or the other way round. */
final class Denominator implements Operator {

  @Override
  public String name() {
    return "denominator";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (Ast.isCall(spot.node(), "avg") && !spot.get("distinct").asBoolean()) {
      if (!Nulls.possible(Ast.argument(spot.node(), 0), spot.scope())) {
        return List.of();
      }
      ObjectNode sum = Ast.renamed(spot.node(), "sum");
      JsonNode rows = Ast.with(Ast.call("count_star"), "filter", spot.get("filter"));
      return List.of(Change.of(Ast.call("/", sum, rows), "avg(...)", "sum(...) / count(*)"));
    }
    JsonNode below = Ast.argument(spot.node(), 1);
    JsonNode above = Ast.argument(spot.node(), 0);
    return Ast.isCall(spot.node(), "/") && below.has("function_name") && aggregate(below, above)
        ? List.of(
            Change.of(
                Ast.withArguments(
                    spot.node(),
                    List.of(
                        above,
                        Ast.with(
                            Ast.call("count_star"),
                            "filter",
                            Ast.without(below, "filter").path("filter")))),
                Ast.function(below) + "(...) below the line",
                "count(*) below the line"))
        : List.of();
  }

  private static boolean aggregate(JsonNode below, JsonNode above) {
    return Ast.isA(below, "FUNCTION")
        && List.of("sum", "count", "avg").contains(Ast.function(below))
        && !above.isMissingNode();
  }
}
