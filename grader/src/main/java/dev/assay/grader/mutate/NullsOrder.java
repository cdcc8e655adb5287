package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** NULLs first for last, or the other way round. */
final class NullsOrder implements Operator {

  @Override
  public String name() {
    return "nulls_order";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("orders");
    if (!spot.isA("ORDER_MODIFIER") && !spot.get("class").asText().equals("WINDOW")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean first = keys.get(i).path("null_order").asText().equals("NULLS FIRST");
      boolean stated = !keys.get(i).path("null_order").asText().equals("ORDER_DEFAULT");
      if (stated || spot.scope().knownNullable(keys.get(i).path("expression"))) {
        String wrong = first ? "NULLS LAST" : "NULLS FIRST";
        ArrayNode other = keys.deepCopy();
        other.set(i, Ast.with(keys.get(i), "null_order", wrong));
        changes.add(
            Change.of(
                Ast.with(spot.node(), "orders", other),
                first ? "NULLS FIRST" : "NULLS LAST",
                wrong));
      }
    }
    return changes;
  }
}
