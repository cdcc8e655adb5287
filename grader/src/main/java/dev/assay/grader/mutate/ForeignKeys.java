package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;

/** What foreign keys say of joins. */
final class ForeignKeys {
  private ForeignKeys() {}

  /**
   * Whether every row of a side of a join surely has a partner on the other: the condition is an
   * equality of a foreign key that is not NULL with the key of a whole table.
   *
   * @param side {@code left} or {@code right}
   */
  static boolean everyRowMatches(Spot join, String side) {
    JsonNode condition = join.get("condition");
    String other = side.equals("left") ? "right" : "left";
    String referring = name(join.get(side));
    String referred = name(join.get(other));
    return Ast.isA(condition, "COMPARE_EQUAL")
        && !referring.isEmpty()
        && !referred.isEmpty()
        && (refers(join, condition.path("left"), condition.path("right"), referring, referred)
            || refers(join, condition.path("right"), condition.path("left"), referring, referred));
  }

  /** What a whole table is called; empty for anything else. */
  private static String name(JsonNode from) {
    String alias = from.path("alias").asText();
    return alias.isEmpty() ? from.path("table_name").asText() : alias;
  }

  private static boolean refers(
      Spot join, JsonNode from, JsonNode to, String referring, String referred) {
    return join.scope()
        .resolve(from)
        .filter(key -> key.source().name().equalsIgnoreCase(referring))
        .filter(key -> !key.column().nullable())
        .flatMap(
            key ->
                join.scope()
                    .resolve(to)
                    .filter(found -> found.source().name().equalsIgnoreCase(referred))
                    .filter(found -> refers(key.table(), key.column(), found)))
        .isPresent();
  }

  private static boolean refers(Schema.Table table, Schema.Column column, Scope.Resolved to) {
    return table.foreignKeys().stream()
        .anyMatch(
            key ->
                key.columns().size() == 1
                    && key.columns().getFirst().equalsIgnoreCase(column.name())
                    && key.table().equalsIgnoreCase(to.table().name())
                    && key.referencedColumns().getFirst().equalsIgnoreCase(to.column().name()));
  }
}
