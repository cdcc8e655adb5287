package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DISTINCT forgotten, or put where rows may repeat. */
final class SelectDistinct implements Operator {

  @Override
  public String name() {
    return "select_distinct";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("SELECT_NODE")) {
      return List.of();
    }
    JsonNode modifiers = spot.get("modifiers");
    for (int i = 0; i < modifiers.size(); i++) {
      if (Ast.isA(modifiers.get(i), "DISTINCT_MODIFIER")) {
        return List.of(
            Change.of(
                Ast.with(spot.node(), "modifiers", Ast.without(modifiers, i)),
                "SELECT DISTINCT",
                "SELECT"));
      }
    }
    if (spot.keys().distinct(spot.node())) {
      return List.of();
    }
    ObjectNode copy = spot.copy();
    ArrayNode more = copy.putArray("modifiers");
    more.addObject().put("type", "DISTINCT_MODIFIER").putArray("distinct_on_targets");
    modifiers.forEach(more::add);
    return List.of(Change.of(copy, "SELECT", "SELECT DISTINCT"));
  }
}
