package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A condition of an outer join put into WHERE, where it undoes the join. */
final class OnInWhere implements Operator {

  @Override
  public String name() {
    return "on_in_where";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("SELECT_NODE")) {
      return List.of();
    }
    JsonNode join = spot.get("from_table");
    JsonNode condition = join.path("condition");
    if (!Ast.isOneOf(join, List.of("JOIN"))
        || join.path("join_type").asText().equals("INNER")
        || !Ast.isA(condition, "CONJUNCTION_AND")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    List<JsonNode> children = Ast.list(condition.path("children"));
    for (int i = 0; i < children.size(); i++) {
      ObjectNode select = spot.copy();
      select.set("from_table", Ast.with(join, "condition", Ast.withoutChild(condition, i)));
      JsonNode where = spot.get("where_clause");
      JsonNode moved = children.get(i).deepCopy();
      select.set(
          "where_clause",
          where.isObject()
              ? Ast.junction("CONJUNCTION_AND", List.of(where.deepCopy(), moved))
              : moved);
      changes.add(Change.of(select, "ON", "WHERE"));
    }
    return changes;
  }
}
