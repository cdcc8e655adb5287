package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Effort;
import org.apache.calcite.rel.RelNode;

/**
 * Translates DuckDB's own syntax tree into Calcite's relational algebra. It starts from that tree
 * and from no other parser's because only DuckDB reads DuckDB without misreadings, and because much
 * is already reduced there: IN, ANY, EXTRACT, intervals and USING come in one form each.
 */
public final class Bridge {
  private Bridge() {}

  /**
   * The algebra of a query.
   *
   * @param tree a vetted query, no deeper than the gate lets through
   * @param effort what that may take
   * @throws UnsupportedConstruct if the algebra cannot hold it
   */
  public static RelNode translate(JsonNode tree, Schema schema, Effort effort) {
    return new Queries(Environment.of(schema, effort), null).translate(tree).rel();
  }
}
