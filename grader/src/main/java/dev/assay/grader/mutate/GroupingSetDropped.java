package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/** The totals of ROLLUP, CUBE or GROUPING SETS forgotten. */
final class GroupingSetDropped implements Operator {

  @Override
  public String name() {
    return "grouping_set_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode sets = spot.get("group_sets");
    return !spot.isA("SELECT_NODE") || sets.size() < 2
        ? List.of()
        : IntStream.range(0, sets.size())
            .mapToObj(i -> Change.to(Ast.with(spot.node(), "group_sets", Ast.without(sets, i))))
            .toList();
  }
}
