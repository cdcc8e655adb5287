package dev.assay.grader.refute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * A query in the form in which it goes below other text.
 *
 * @param original as it was written: what is graded
 * @param text without the semicolons and comments around it
 * @param batchable whether it may be run over many databases in one statement
 * @param tree the engine's syntax tree, or null if the query did not pass the gate
 */
record Statement(String original, String text, boolean batchable, @Nullable JsonNode tree) {
  static Statement of(Parsed query) {
    JsonNode tree = query.tree();
    return new Statement(query.text(), query.statement(), !comparesRows(tree), tree);
  }

  /** What it is made of. */
  Literals literals(Engine engine) {
    return tree == null ? Literals.ofQuery(engine, original) : Literals.of(tree);
  }

  /** Of a text; one that does not pass the gate is run as it is, by itself. */
  static Statement of(Gate gate, String sql) {
    return gate.admit(sql) instanceof Admission.Admitted(Parsed query)
        ? of(query)
        : new Statement(sql, sql, false, null);
  }

  /** Whether a condition may stand in what is run over many databases in one statement. */
  static boolean isBatchable(Engine engine, String condition) {
    return Literals.tree(engine, "SELECT " + condition).filter(it -> !comparesRows(it)).isPresent();
  }

  /** A row compared with a subquery loses rows where the tables are correlated (DuckDB 2.0). */
  private static boolean comparesRows(JsonNode node) {
    if (node.path("class").asText().equals("SUBQUERY")
        && node.path("child").path("function_name").asText().equals("row")) {
      return true;
    }
    for (JsonNode child : node) {
      if (comparesRows(child)) {
        return true;
      }
    }
    return false;
  }
}
