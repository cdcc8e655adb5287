package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DISTINCT forgotten, or put where rows may repeat. */
final class SelectDistinct implements Operator {
  private static final List<String> AGGREGATES =
      List.of("count_star", "count", "sum", "avg", "min", "max", "median", "bool_or", "bool_and");

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
    if (!spot.get("group_expressions").isEmpty() || grouped(spot.get("select_list"))) {
      return List.of();
    }
    ObjectNode copy = spot.copy();
    ArrayNode more = copy.putArray("modifiers");
    more.addObject().put("type", "DISTINCT_MODIFIER").putArray("distinct_on_targets");
    modifiers.forEach(more::add);
    return List.of(Change.of(copy, "SELECT", "SELECT DISTINCT"));
  }

  /** Groups do not repeat, and neither does the one row of an aggregate without GROUP BY. */
  private static boolean grouped(JsonNode items) {
    return Ast.list(items).stream().anyMatch(SelectDistinct::aggregates);
  }

  private static boolean aggregates(JsonNode node) {
    if (node.path("class").asText().equals("WINDOW") || Ast.isA(node, "SUBQUERY")) {
      return false;
    }
    return (Ast.isA(node, "FUNCTION") && AGGREGATES.contains(Ast.function(node)))
        || Ast.list(node).stream().anyMatch(SelectDistinct::aggregates);
  }
}
