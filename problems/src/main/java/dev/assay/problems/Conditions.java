package dev.assay.problems;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Rows;
import java.util.List;

/** Asks the engine which of several conditions hold on a database, in one statement. */
final class Conditions {
  private final Engine engine;

  Conditions(Engine engine) {
    this.engine = engine;
  }

  /**
   * Whether each holds, in the order asked.
   *
   * @param conditions in DuckDB's SQL
   * @throws ProblemsException if the engine cannot tell
   */
  List<Boolean> hold(Database database, List<String> conditions) {
    if (conditions.isEmpty()) {
      return List.of();
    }
    String sql = "SELECT " + String.join(",\n", conditions);
    return switch (engine.runTrusted(database, sql, Limits.DEFAULT)) {
      case Execution.Completed(Rows rows) ->
          rows.rows().getFirst().cells().stream()
              .map(cell -> cell instanceof Cell.Bool(boolean value) && value)
              .toList();
      case Execution.Failed(Execution.Phase _, String message, _) ->
          throw new ProblemsException("the constraints cannot be looked at: " + message);
      case Execution.Exceeded(Execution.Resource resource) ->
          throw new ProblemsException("looking at the constraints takes too much " + resource);
      case Execution.Broken(String reason) -> throw new ProblemsException(reason);
    };
  }
}
