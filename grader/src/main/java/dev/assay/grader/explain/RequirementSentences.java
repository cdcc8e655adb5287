package dev.assay.grader.explain;

import dev.assay.grader.model.Requirement;
import dev.assay.grader.model.Requirement.Feature;
import dev.assay.grader.model.Requirement.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What an author asks of a query apart from its rows, before and after it is broken. */
final class RequirementSentences {
  private RequirementSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    return Map.of(
        "requirement_missing",
            facts ->
                "The question asks for " + named(facts) + ", and yours has none." + cost(facts),
        "requirement_forbidden",
            facts ->
                "The question rules out " + named(facts) + ", and yours has one." + cost(facts),
        "requirement_work",
            facts ->
                "The operators of your query process more than "
                    + facts.text("asked")
                    + " times the rows that the reference's do."
                    + cost(facts));
  }

  private static String cost(Facts facts) {
    if (facts.text("required").equals("true")) {
      return " This is required, so the answer is not accepted.";
    }
    return " This costs " + percent(Double.parseDouble(facts.text("penalty"))) + " of the score.";
  }

  /** {@code 12.5 %}: as few digits as it takes. */
  private static String percent(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  private static String named(Facts facts) {
    return noun(Feature.valueOf(facts.text("asked").toUpperCase(Locale.ROOT)));
  }

  /** The phrase for a list of what is graded. */
  static String term(Requirement requirement) {
    String demand =
        switch (requirement.rule()) {
          case Rule.Require(Feature feature) -> "with " + noun(feature);
          case Rule.Forbid(Feature feature) -> "without " + noun(feature);
          case Rule.MaxWork(double factor) ->
              "at most "
                  + BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString()
                  + " times the rows that the reference processes";
        };
    String breach =
        requirement.required()
            ? "required"
            : "otherwise " + percent(requirement.penalty()) + " off the score";
    return demand + " (" + breach + ")";
  }

  private static String noun(Feature feature) {
    return switch (feature) {
      case CASE -> "a CASE";
      case CORRELATED_SUBQUERY -> "a correlated subquery";
      case CROSS_JOIN -> "a cross join";
      case CTE -> "a CTE (WITH)";
      case DISTINCT -> "a DISTINCT";
      case EXISTS -> "an EXISTS";
      case FILTER_CLAUSE -> "a FILTER clause";
      case GROUP_BY -> "a GROUP BY";
      case HAVING -> "a HAVING";
      case IN_SUBQUERY -> "an IN over a subquery";
      case JOIN -> "a join";
      case LAMBDA -> "a lambda";
      case LIMIT -> "a LIMIT";
      case ORDER_BY -> "an ORDER BY";
      case OUTER_JOIN -> "an outer join";
      case PIVOT -> "a PIVOT";
      case QUALIFY -> "a QUALIFY";
      case RECURSIVE_CTE -> "a recursive CTE";
      case SCALAR_SUBQUERY -> "a subquery as a value";
      case SELECT_STAR -> "a SELECT *";
      case SELF_JOIN -> "a self join";
      case SET_OPERATION -> "a set operation (UNION, INTERSECT, EXCEPT)";
      case SUBQUERY -> "a subquery";
      case WINDOW_FUNCTION -> "a window function";
    };
  }
}
