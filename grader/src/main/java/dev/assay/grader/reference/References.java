package dev.assay.grader.reference;

import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Rows;

/** Runs references. Thread-safe. */
public final class References {
  private final Engine engine;

  public References(Engine engine) {
    this.engine = engine;
  }

  public Expectation expected(Database database, String sql, Contract contract, Limits limits) {
    return switch (engine.runTrusted(database, sql, limits)) {
      case Execution.Completed(Rows rows) -> new Expectation.Ready(Expected.inAnyOrder(rows));
      case Execution.Failed(Execution.Phase _, String message, Span where) ->
          new Expectation.Unusable(
              Finding.at(where, "reference_failed", Fact.of("message", message)));
      case Execution.Exceeded(Execution.Resource resource) ->
          new Expectation.Unusable(
              Finding.of("reference_exceeds_limit", Fact.of("resource", resource.name())));
      case Execution.Broken(String reason) ->
          new Expectation.Unusable(Finding.of("reference_broken", Fact.of("reason", reason)));
    };
  }
}
