package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import java.util.List;

/** NULL taken for 0 in an aggregate. */
final class NullAsZero implements Operator {
  /** Those that a 0 more changes. */
  private static final List<String> AGGREGATES =
      List.of("avg", "min", "max", "count", "median", "stddev_samp", "var_samp");

  @Override
  public String name() {
    return "null_as_zero";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode argument = Ast.argument(spot.node(), 0);
    boolean aggregate =
        AGGREGATES.contains(Ast.function(spot.node())) && Ast.arity(spot.node()) == 1;
    return aggregate && !spot.get("distinct").asBoolean() && Nulls.possible(argument, spot.scope())
        ? List.of(
            Change.to(
                Ast.withArguments(
                    spot.node(),
                    List.of(
                        Ast.operator(
                            "OPERATOR_COALESCE",
                            Ast.unnamed(argument),
                            Ast.constant("INTEGER", "0")))),
                Fact.of("function", Ast.function(spot.node()))))
        : List.of();
  }
}
