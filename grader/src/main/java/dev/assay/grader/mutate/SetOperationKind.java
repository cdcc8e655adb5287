package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** A part of a set operation forgotten, or the wrong operation. */
final class SetOperationKind implements Operator {

  @Override
  public String name() {
    return "set_operation";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("SET_OPERATION_NODE")) {
      return List.of();
    }
    String kind = spot.get("setop_type").asText();
    if (!kind.equals("UNION")) {
      String other = kind.equals("EXCEPT") ? "INTERSECT" : "EXCEPT";
      return List.of(Change.of(Ast.with(spot.node(), "setop_type", other), kind, other));
    }
    JsonNode parts = spot.get("children");
    return parts.size() < 3
        ? Ast.list(parts).stream().map(part -> part(spot, part)).toList()
        : IntStream.range(0, parts.size())
            .mapToObj(i -> Change.to(Ast.with(spot.node(), "children", Ast.without(parts, i))))
            .toList();
  }

  /** A part alone, still sorted and cut as the whole was. */
  private static Change part(Spot spot, JsonNode part) {
    ObjectNode copy = part.deepCopy();
    if (copy.path("modifiers").isEmpty()) {
      copy.set("modifiers", spot.get("modifiers").deepCopy());
    }
    if (copy.path("cte_map").path("map").isEmpty()) {
      copy.set("cte_map", spot.get("cte_map").deepCopy());
    }
    return Change.to(copy);
  }
}
