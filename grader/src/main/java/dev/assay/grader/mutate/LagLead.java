package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** LAG for LEAD, FIRST for LAST, or the other way round. */
final class LagLead implements Operator {
  private static final Map<String, String> OTHERS =
      Map.of(
          "lag", "lead", "lead", "lag", "first_value", "last_value", "last_value", "first_value");

  @Override
  public String name() {
    return "lag_lead";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    String other = OTHERS.get(function);
    List<Change> changes = new ArrayList<>();
    if (other != null && spot.get("class").asText().equals("WINDOW")) {
      String type = "WINDOW_" + other.toUpperCase(Locale.ROOT);
      changes.add(Change.of(Ast.withType(Ast.renamed(spot.node(), other), type), function, other));
      if (Ast.arity(spot.node()) == 3) {
        ObjectNode two = spot.copy();
        two.set("arguments", Ast.without(spot.get("arguments"), 2));
        changes.add(Change.of(two, function + " with a default", function + " without one"));
      }
    }
    return changes;
  }
}
