package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Tells aggregates from other functions. */
final class Aggregates {
  private static final Set<String> NAMES =
      Set.of(
          "count_star",
          "count",
          "sum",
          "avg",
          "mean",
          "min",
          "max",
          "median",
          "mode",
          "stddev",
          "stddev_samp",
          "stddev_pop",
          "variance",
          "var_samp",
          "var_pop",
          "corr",
          "covar_samp",
          "covar_pop",
          "regr_slope",
          "regr_intercept",
          "bool_or",
          "bool_and",
          "arg_max",
          "arg_min",
          "max_by",
          "min_by",
          "string_agg",
          "list",
          "array_agg",
          "quantile_cont",
          "quantile_disc",
          "approx_count_distinct",
          "count_if",
          "countif",
          "first",
          "last",
          "any_value");

  private Aggregates() {}

  /** Whether an expression computes one value of all the rows of a group. */
  static boolean in(JsonNode expression) {
    if (expression.path("class").asText().equals("WINDOW") || Ast.isA(expression, "SUBQUERY")) {
      return false;
    }
    return (Ast.isA(expression, "FUNCTION") && NAMES.contains(Ast.function(expression)))
        || Ast.list(expression).stream().anyMatch(Aggregates::in);
  }
}
