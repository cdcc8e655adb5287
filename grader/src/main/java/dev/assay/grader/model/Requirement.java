package dev.assay.grader.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What an author asks of a query apart from its rows.
 *
 * @param penalty what a breach takes off the score, 0 to 1
 * @param required whether a breach also turns an accepted answer into a rejected one
 */
public record Requirement(Rule rule, double penalty, boolean required) {
  public Requirement {
    Objects.requireNonNull(rule);
    if (!(penalty >= 0 && penalty <= 1)) {
      throw new IllegalArgumentException("a penalty is 0 to 1");
    }
  }

  /** What is asked. */
  public sealed interface Rule {
    /** The query must have it. */
    record Require(Feature feature) implements Rule {}

    /** The query must not have it. */
    record Forbid(Feature feature) implements Rule {}

    /**
     * The query's operators may process this many times the rows that the main reference's do.
     *
     * @param factor at least 1
     */
    record MaxWork(double factor) implements Rule {
      public MaxWork {
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("a query may work as much as the reference");
        }
      }
    }
  }

  /** What a query can have, as DuckDB reads it. */
  public enum Feature {
    CASE,
    /** A subquery, in an expression or LATERAL, that refers to the query around it. */
    CORRELATED_SUBQUERY,
    /** A join of every row with every other: CROSS JOIN, a comma, or no condition. */
    CROSS_JOIN,
    CTE,
    DISTINCT,
    EXISTS,
    FILTER_CLAUSE,
    GROUP_BY,
    HAVING,
    IN_SUBQUERY,
    JOIN,
    LAMBDA,
    LIMIT,
    ORDER_BY,
    OUTER_JOIN,
    PIVOT,
    QUALIFY,
    RECURSIVE_CTE,
    SCALAR_SUBQUERY,
    SELECT_STAR,
    /** The same table or CTE twice in one FROM clause. */
    SELF_JOIN,
    SET_OPERATION,
    /** A query inside the query: in an expression or in FROM, but not a CTE. */
    SUBQUERY,
    WINDOW_FUNCTION;

    /** As authors write it: {@code window_function}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
