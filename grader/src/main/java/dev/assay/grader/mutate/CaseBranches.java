package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.grader.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** Branches of a CASE in the wrong order, or one forgotten. */
final class CaseBranches implements Operator {

  @Override
  public String name() {
    return "case_branches";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode checks = spot.get("case_checks");
    if (!spot.isA("CASE_EXPR")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (i + 1 < checks.size()) {
        ArrayNode swapped = checks.deepCopy();
        swapped.set(i, checks.get(i + 1).deepCopy());
        swapped.set(i + 1, checks.get(i).deepCopy());
        changes.add(change(spot, swapped, "swapped"));
      }
      if (checks.size() > 1) {
        changes.add(change(spot, Ast.without(checks, i), "dropped"));
      }
    }
    return changes;
  }

  private static Change change(Spot spot, JsonNode checks, String what) {
    return Change.to(Ast.with(spot.node(), "case_checks", checks), Fact.of("change", what));
  }
}
