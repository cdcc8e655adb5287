package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;

/** Where NULLs can come from. */
final class Nulls {
  private Nulls() {}

  /** Whether the value of an expression can be NULL, as far as is known. */
  static boolean possible(JsonNode expression, Scope scope) {
    return switch (expression.path("type").asText()) {
      case "COLUMN_REF" -> scope.nullable(expression);
      case "VALUE_CONSTANT" -> Ast.isNull(expression);
      case "OPERATOR_COALESCE" -> {
        JsonNode children = expression.path("children");
        yield possible(children.get(children.size() - 1), scope);
      }
      default -> true;
    };
  }
}
