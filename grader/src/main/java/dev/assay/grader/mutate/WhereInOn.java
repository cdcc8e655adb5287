package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A filter of an outer join put into ON, where it filters nothing. */
final class WhereInOn implements Operator {

  @Override
  public String name() {
    return "where_in_on";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode join = spot.get("from_table");
    JsonNode where = spot.get("where_clause");
    if (!spot.isA("SELECT_NODE")
        || !Ast.isA(join, "JOIN")
        || !join.path("condition").isObject()
        || !where.isObject()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    List<JsonNode> filters =
        Ast.isA(where, "CONJUNCTION_AND") ? Ast.list(where.path("children")) : List.of(where);
    for (int i = 0; i < filters.size(); i++) {
      ObjectNode select = spot.copy();
      JsonNode both =
          Ast.junction(
              "CONJUNCTION_AND",
              List.of(join.path("condition").deepCopy(), filters.get(i).deepCopy()));
      select.set("from_table", Ast.with(join, "condition", both));
      if (filters.size() == 1) {
        select.putNull("where_clause");
      } else {
        select.set("where_clause", Ast.withoutChild(where, i));
      }
      changes.add(Change.of(select, "WHERE", "ON"));
    }
    return join.path("join_type").asText().equals("INNER") ? List.of() : changes;
  }
}
