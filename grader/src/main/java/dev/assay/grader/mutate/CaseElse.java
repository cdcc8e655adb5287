package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The ELSE of a CASE forgotten, or a 0 put there. */
final class CaseElse implements Operator {

  @Override
  public String name() {
    return "case_else";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode otherwise = spot.get("else_expr");
    if (!spot.isA("CASE_EXPR")) {
      return List.of();
    }
    boolean missing = !otherwise.isObject() || Ast.isNull(otherwise);
    return missing
        ? List.of(
            Change.of(
                Ast.with(spot.node(), "else_expr", Ast.constant("INTEGER", "0")),
                "CASE without ELSE",
                "ELSE 0"))
        : List.of(
            Change.of(
                Ast.with(spot.node(), "else_expr", Ast.constant("NULL_LITERAL", "")),
                "ELSE",
                "CASE without ELSE"));
  }
}
