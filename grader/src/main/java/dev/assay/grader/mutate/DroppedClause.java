package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.Map;

/** A WHERE, HAVING or QUALIFY forgotten. */
final class DroppedClause implements Operator {
  private static final Map<String, String> CLAUSES =
      Map.of("where_clause", "WHERE", "having", "HAVING", "qualify", "QUALIFY");

  @Override
  public String name() {
    return "dropped_clause";
  }

  @Override
  public List<Change> at(Spot spot) {

    return !spot.isA("SELECT_NODE")
        ? List.of()
        : CLAUSES.entrySet().stream()
            .filter(clause -> spot.get(clause.getKey()).isObject())
            .sorted(Map.Entry.comparingByKey())
            .map(
                clause ->
                    Change.to(
                        Ast.without(spot.node(), clause.getKey()),
                        Fact.of("clause", clause.getValue())))
            .toList();
  }
}
