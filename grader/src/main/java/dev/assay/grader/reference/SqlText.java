package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns syntax trees back into SQL, by DuckDB itself. */
final class SqlText {
  private final Engine engine;
  private final Database database;

  SqlText(Engine engine, Database database) {
    this.engine = engine;
    this.database = database;
  }

  /**
   * The text of a query, and of {@code SELECT} with each of the expressions; empty if the engine
   * refuses one.
   */
  Optional<List<String>> of(JsonNode query, List<JsonNode> expressions) {
    List<String> trees = new ArrayList<>();
    trees.add(SelectTree.statement(query));
    expressions.forEach(expression -> trees.add(SelectTree.statement(select(expression))));
    String calls =
        trees.stream()
            .map(tree -> "json_deserialize_sql('" + tree.replace("'", "''") + "')")
            .collect(Collectors.joining(", "));
    return engine.runTrusted(database, "SELECT " + calls, Limits.DEFAULT)
            instanceof Execution.Completed(Rows rows)
        ? Optional.of(
            rows.rows().getFirst().cells().stream()
                .map(cell -> ((Cell.Text) cell).value())
                .toList())
        : Optional.empty();
  }

  private static ObjectNode select(JsonNode expression) {
    ObjectNode node = Nodes.selectFrom(Nodes.noTable());
    node.withArray("select_list").add(expression);
    return node;
  }
}
