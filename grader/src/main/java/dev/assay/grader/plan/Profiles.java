package dev.assay.grader.plan;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Rows;
import java.util.Optional;

/** Runs queries to see what DuckDB does for them. */
public final class Profiles {
  private final Engine engine;
  private final Limits limits;

  public Profiles(Engine engine, Limits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  /** What was done for a learner's query; empty if it does not run. */
  public Optional<EnginePlan> ofLearner(Database database, String sql) {
    return read(engine.profile(database, sql, limits));
  }

  /** What was done for an author's query; empty if it does not run. */
  public Optional<EnginePlan> ofAuthor(Database database, String sql) {
    return read(engine.profileTrusted(database, sql, limits));
  }

  private static Optional<EnginePlan> read(Execution execution) {
    return execution instanceof Execution.Completed(Rows rows)
            && rows.rows().getFirst().get(1) instanceof Cell.Text(String json)
        ? ProfileReader.read(json)
        : Optional.empty();
  }
}
