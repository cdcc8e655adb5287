package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.stream.IntStream;

/** One of several conditions forgotten. */
final class DroppedCondition implements Operator {

  @Override
  public String name() {
    return "dropped_condition";
  }

  @Override
  public List<Change> at(Spot spot) {

    boolean joins = spot.field().equals("condition");
    if (joins || !Ast.isOneOf(spot.node(), List.of("CONJUNCTION_AND", "CONJUNCTION_OR"))) {
      return List.of();
    }
    return IntStream.range(0, spot.get("children").size())
        .mapToObj(
            i -> Change.to(Ast.withoutChild(spot.node(), i), Fact.of("clause", spot.clause())))
        .toList();
  }
}
