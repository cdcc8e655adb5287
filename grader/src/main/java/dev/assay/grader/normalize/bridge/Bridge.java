package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
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
   * @throws UnsupportedConstruct if the algebra cannot hold it
   */
  public static RelNode translate(JsonNode tree, Schema schema) {
    return new Queries(Environment.of(schema), null).translate(tree).rel();
  }
}
