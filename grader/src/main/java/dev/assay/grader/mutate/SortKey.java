package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/** A key of ORDER BY forgotten. */
final class SortKey implements Operator {

  @Override
  public String name() {
    return "sort_key";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("orders");
    return !spot.isA("ORDER_MODIFIER") || keys.size() < 2
        ? List.of()
        : IntStream.range(0, keys.size())
            .mapToObj(i -> Change.to(Ast.with(spot.node(), "orders", Ast.without(keys, i))))
            .toList();
  }
}
