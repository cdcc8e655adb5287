package dev.assay.problems;

import dev.assay.grader.Task;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Rows;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the references on every fixture: one that fails, or finds nothing, cannot judge. */
final class ReferenceCheck {
  private final Engine engine;
  private final Task task;
  private final Diagnostics diagnostics;

  ReferenceCheck(Engine engine, Task task, Diagnostics diagnostics) {
    this.engine = engine;
    this.task = task;
    this.diagnostics = diagnostics;
  }

  void run(Fixture fixture, Database database) {
    for (Task.Reference reference : task.references()) {
      String file = "submissions/accepted/" + reference.name() + ".sql";
      switch (engine.runTrusted(database, reference.sql(), task.limits())) {
        case Execution.Completed(Rows rows) -> {
          if (rows.rows().isEmpty()) {
            diagnostics.lint(
                Severity.WARNING,
                "empty_result",
                file,
                Position.START,
                "no rows on the fixture " + fixture.name() + ", which tells answers apart badly");
          }
        }
        case Execution.Failed(_, String message, Span where) ->
            fails(file, fixture, message, where);
        case Execution.Exceeded(Execution.Resource resource) ->
            fails(file, fixture, "it exceeds its limit of " + word(resource), null);
        case Execution.Broken(String reason) ->
            throw new ProblemsException("the engine failed: " + reason);
      }
    }
  }

  private static String word(Execution.Resource resource) {
    return resource.name().toLowerCase(Locale.ROOT);
  }

  private void fails(String file, Fixture fixture, String message, @Nullable Span where) {
    Position place = where == null ? Position.START : new Position(where.line(), where.column());
    diagnostics.error(
        "reference_fails",
        file,
        place,
        "the reference fails on the fixture " + fixture.name() + ": " + message);
  }
}
