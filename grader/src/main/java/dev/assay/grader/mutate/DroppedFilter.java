package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.stream.Stream;

/** The FILTER of an aggregate forgotten. */
final class DroppedFilter implements Operator {

  @Override
  public String name() {
    return "dropped_filter";
  }

  @Override
  public List<Change> at(Spot spot) {

    return Stream.of("filter", "filter_expr")
        .filter(field -> spot.get(field).isObject())
        .map(
            field ->
                Change.to(
                    Ast.without(spot.node(), field),
                    Fact.of("function", Ast.function(spot.node()))))
        .toList();
  }
}
