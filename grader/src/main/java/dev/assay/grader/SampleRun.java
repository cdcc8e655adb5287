package dev.assay.grader;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a query returns on the data that a learner sees, without being judged. */
public sealed interface SampleRun {
  /** All its rows. */
  record Returned(Rows rows) implements SampleRun {
    public Returned {
      Objects.requireNonNull(rows);
    }
  }

  /**
   * It came to no rows.
   *
   * @param verdict the one that it would get for this
   */
  record Stopped(Verdict verdict, Report.Explained finding) implements SampleRun {
    public Stopped {
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(finding);
    }
  }

  static SampleRun of(Gate gate, Engine engine, Task task, String sql) {
    return switch (gate.admit(sql)) {
      case Admission.Refused(Verdict verdict, Finding finding) -> stopped(verdict, finding);
      case Admission.Admitted(Parsed query) -> run(engine, task, query.text());
    };
  }

  private static SampleRun run(Engine engine, Task task, String sql) {
    Optional<Fixture> sample = task.fixtures().stream().filter(Fixture::visible).findFirst();
    if (sample.isEmpty()) {
      return broken();
    }
    Database database;
    try {
      database = engine.database(task.schema(), sample.get().tables(), Layout.AS_GIVEN);
    } catch (EngineException _) {
      return broken();
    }
    return switch (engine.run(database, sql, task.limits())) {
      case Execution.Completed(Rows rows) -> new Returned(rows);
      case Execution.Failed(Execution.Phase phase, String message, @Nullable Span where) ->
          failed(phase, message, where);
      case Execution.Exceeded(Execution.Resource resource) -> exceeded(resource, task);
      case Execution.Broken _ -> broken();
    };
  }

  private static SampleRun failed(Execution.Phase phase, String message, @Nullable Span where) {
    Verdict verdict =
        switch (phase) {
          case COMPILE -> Verdict.COMPILE_ERROR;
          case RUN -> Verdict.RUN_TIME_ERROR;
        };
    return stopped(verdict, Finding.at(where, verdict.code(), Fact.of("message", message)));
  }

  private static SampleRun exceeded(Execution.Resource resource, Task task) {
    return switch (resource) {
      case TIME ->
          stopped(
              Verdict.TIME_LIMIT_EXCEEDED,
              Finding.of(
                  Verdict.TIME_LIMIT_EXCEEDED.code(),
                  Fact.of("limit_ms", task.limits().time().toMillis())));
      case MEMORY ->
          stopped(Verdict.MEMORY_LIMIT_EXCEEDED, Finding.of(Verdict.MEMORY_LIMIT_EXCEEDED.code()));
      case OUTPUT ->
          stopped(
              Verdict.OUTPUT_LIMIT_EXCEEDED,
              Finding.of(
                  Verdict.OUTPUT_LIMIT_EXCEEDED.code(),
                  Fact.of("limit_rows", task.limits().rows())));
    };
  }

  private static SampleRun broken() {
    return stopped(Verdict.JUDGE_ERROR, Finding.of(Verdict.JUDGE_ERROR.code()));
  }

  private static SampleRun stopped(Verdict verdict, Finding finding) {
    return new Stopped(
        verdict, new Report.Explained(finding, Explainer.sentence(finding), Severity.ERROR, false));
  }
}
