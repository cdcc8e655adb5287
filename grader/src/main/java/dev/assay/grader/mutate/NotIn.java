package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** NOT IN for NOT EXISTS, or the other way round: they differ on NULL. */
final class NotIn implements Operator {

  @Override
  public String name() {
    return "not_in";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode inner = spot.get("children").path(0);
    JsonNode select = inner.path("subquery").path("node");
    if (!spot.isA("OPERATOR_NOT") || !Ast.isA(inner, "SUBQUERY")) {
      return List.of();
    }
    return switch (inner.path("subquery_type").asText()) {
      case "ANY" ->
          Subqueries.notExists(qualified(inner, spot.scope()), select).stream()
              .map(node -> Change.of(node, "NOT IN", "NOT EXISTS"))
              .toList();
      case "EXISTS" ->
          Subqueries.notIn(inner, select).stream()
              .map(node -> Change.of(node, "NOT EXISTS", "NOT IN"))
              .toList();
      default -> List.of();
    };
  }

  /** Inside the subquery the outer column needs its table: the inner one may have one so called. */
  private static JsonNode qualified(JsonNode in, Scope scope) {
    return scope
        .resolve(in.path("child"))
        .map(found -> Scope.reference(found.source(), found.column()))
        .<JsonNode>map(column -> Ast.with(in, "child", column))
        .orElse(in);
  }
}
