package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Which expressions are not whole numbers: DuckDB's {@code //} cuts nothing off these. */
final class Fractions {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "/",
          "pow",
          "power",
          "sqrt",
          "ln",
          "log",
          "exp",
          "avg",
          "mean",
          "median",
          "stddev",
          "stddev_samp",
          "stddev_pop",
          "variance",
          "var_samp",
          "var_pop",
          "corr",
          "covar_samp",
          "covar_pop",
          "random");

  private Fractions() {}

  /** Whether an operand is surely a decimal or floating-point number. */
  static boolean in(JsonNode expression, Scope scope) {
    return Ast.literalKind(expression).equals("NUMERIC")
        || FUNCTIONS.contains(Ast.function(expression))
        || scope
            .resolve(expression)
            .map(found -> found.column().type())
            .filter(type -> type.matches("DOUBLE|FLOAT|DECIMAL.*"))
            .isPresent()
        || Ast.list(expression.path("arguments")).stream()
            .anyMatch(argument -> in(argument.path("expression"), scope));
  }
}
