package dev.assay.grader.refute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;

/**
 * A query in the form in which it goes below other text.
 *
 * @param original as it was written: what is graded
 * @param text without the semicolons and comments around it
 * @param batchable whether it may be run over many databases in one statement
 */
record Statement(String original, String text, boolean batchable) {
  static Statement of(Parsed query) {
    return new Statement(query.text(), query.statement(), !comparesRows(query.tree()));
  }

  /** Of a text; one that does not pass the gate is run as it is, by itself. */
  static Statement of(Gate gate, String sql) {
    return gate.admit(sql) instanceof Admission.Admitted(Parsed query)
        ? of(query)
        : new Statement(sql, sql, false);
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
