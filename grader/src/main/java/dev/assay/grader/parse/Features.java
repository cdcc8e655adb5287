package dev.assay.grader.parse;

import java.util.Set;

/**
 * What a query is made of, as DuckDB reads it.
 *
 * @param constructs the kinds of construct that occur anywhere in it
 * @param functions names of the functions and operators called, in lower case
 * @param tables names of the tables read, in lower case and without those that the query defines
 */
public record Features(Set<Construct> constructs, Set<String> functions, Set<String> tables) {
  /** A kind of construct. */
  public enum Construct {
    AGGREGATE_FILTER,
    CASE,
    CROSS_JOIN,
    CTE,
    DISTINCT,
    DISTINCT_ON,
    EXISTS,
    GROUP_BY,
    GROUPING_SETS,
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
    SUBQUERY_IN_FROM,
    TABLE_FUNCTION,
    VALUES,
    WINDOW
  }

  public Features {
    constructs = Set.copyOf(constructs);
    functions = Set.copyOf(functions);
    tables = Set.copyOf(tables);
  }

  /** Whether the construct occurs anywhere. */
  public boolean has(Construct construct) {
    return constructs.contains(construct);
  }
}
