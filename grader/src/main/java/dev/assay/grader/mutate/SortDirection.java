package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.IntStream;

/** Ascending for descending, or the other way round. */
final class SortDirection implements Operator {

  @Override
  public String name() {
    return "sort_direction";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("orders");
    return !spot.isA("ORDER_MODIFIER")
        ? List.of()
        : IntStream.range(0, keys.size())
            .mapToObj(
                i -> {
                  ArrayNode turned = keys.deepCopy();
                  String wrong = Orders.opposite(keys.get(i));
                  turned.set(i, Ast.with(keys.get(i), "type", wrong));
                  return Change.of(
                      Ast.with(spot.node(), "orders", turned),
                      wrong.equals("ASCENDING") ? "DESC" : "ASC",
                      wrong.equals("ASCENDING") ? "ASC" : "DESC");
                })
            .toList();
  }
}
