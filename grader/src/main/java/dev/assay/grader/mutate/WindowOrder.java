package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.grader.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** The ORDER BY of a window forgotten or turned round. */
final class WindowOrder implements Operator {

  @Override
  public String name() {
    return "window_order";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("orders");
    if (!spot.get("class").asText().equals("WINDOW")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    Fact function = Fact.of("function", Ast.function(spot.node()));
    for (int i = 0; i < keys.size(); i++) {
      boolean aggregate = spot.isA("WINDOW_AGGREGATE");
      if (keys.size() > 1 || aggregate) {
        changes.add(
            Change.to(
                Ast.with(spot.node(), "orders", Ast.without(keys, i)),
                Fact.of("change", "dropped"),
                function));
      }
      ArrayNode turned = keys.deepCopy();
      turned.set(i, Ast.with(keys.get(i), "type", Orders.opposite(keys.get(i))));
      changes.add(
          Change.to(
              Ast.with(spot.node(), "orders", turned), Fact.of("change", "turned"), function));
    }
    return changes;
  }
}
