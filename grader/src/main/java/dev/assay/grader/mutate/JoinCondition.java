package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A condition of a join forgotten. */
final class JoinCondition implements Operator {

  @Override
  public String name() {
    return "join_condition";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("JOIN")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    JsonNode condition = spot.get("condition");
    if (Ast.isA(condition, "CONJUNCTION_AND")) {
      for (int i = 0; i < condition.path("children").size(); i++) {
        changes.add(Change.to(Ast.with(spot.node(), "condition", Ast.withoutChild(condition, i))));
      }
    } else if (condition.isObject()) {
      changes.add(Change.to(Ast.with(spot.node(), "condition", Ast.constant("BOOLEAN", "true"))));
    }
    JsonNode using = spot.get("using_columns");
    for (int i = 0; using.size() > 1 && i < using.size(); i++) {
      changes.add(Change.to(Ast.with(spot.node(), "using_columns", Ast.without(using, i))));
    }
    return changes;
  }
}
