package dev.assay.grader.mutate;

import java.util.List;
import java.util.stream.IntStream;

/** A value of an IN list forgotten. */
final class InList implements Operator {

  @Override
  public String name() {
    return "in_list";
  }

  @Override
  public List<Change> at(Spot spot) {

    return !spot.isA("COMPARE_IN") || spot.get("children").size() < 3
        ? List.of()
        : IntStream.range(1, spot.get("children").size())
            .mapToObj(
                i ->
                    Change.to(
                        Ast.with(spot.node(), "children", Ast.without(spot.get("children"), i))))
            .toList();
  }
}
