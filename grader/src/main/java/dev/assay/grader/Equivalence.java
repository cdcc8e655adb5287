package dev.assay.grader;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.Refuter;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Witness;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether two queries are the same on every database of a schema: by their canonical forms,
 * or else by a search for a database that separates them. The first is held to be a reference and
 * the second an answer to it under the usual contract. Thread-safe.
 */
public final class Equivalence {
  private final Engine engine;
  private final Gate gate;
  private final Normalizer normalizer;
  private final Refuter refuter;

  Equivalence(Engine engine, Gate gate, Normalizer normalizer, Refuter refuter) {
    this.engine = engine;
    this.gate = gate;
    this.normalizer = normalizer;
    this.refuter = refuter;
  }

  /** What was found out about two queries. */
  public sealed interface Outcome {
    /** They give the same bag of rows on every database. */
    record Proved() implements Outcome {}

    /** They differ on one. */
    record Refuted(Witness witness, int databases) implements Outcome {
      public Refuted {
        Objects.requireNonNull(witness);
      }
    }

    /** They are the same on so many. */
    record Agreed(int databases, boolean complete) implements Outcome {}

    /** One of the texts cannot be used. */
    record Failed(String message) implements Outcome {
      public Failed {
        Objects.requireNonNull(message);
      }
    }
  }

  /**
   * Compares two queries.
   *
   * @param ddl the schema
   * @param tiers what the databases may have
   */
  public Outcome compare(String ddl, String left, String right, Set<Tier> tiers, Budget budget) {
    try {
      return admitted(ddl, left, "left", right, tiers, budget);
    } catch (EngineException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private Outcome admitted(
      String ddl, String left, String name, String right, Set<Tier> tiers, Budget budget) {
    return switch (gate.admit(left)) {
      case Admission.Refused(_, Finding finding) -> refused(name, finding);
      case Admission.Admitted(Parsed first) ->
          switch (gate.admit(right)) {
            case Admission.Refused(_, Finding finding) -> refused("right", finding);
            case Admission.Admitted(Parsed second) -> compare(ddl, first, second, tiers, budget);
          };
    };
  }

  private static Outcome refused(String which, Finding finding) {
    return new Outcome.Failed(which + ": " + Explainer.sentence(finding));
  }

  private Outcome compare(String ddl, Parsed left, Parsed right, Set<Tier> tiers, Budget budget) {
    Database empty = engine.database(ddl, TinyDatabase.EMPTY, Layout.AS_GIVEN);
    Optional<String> fault = fault("left", empty, left).or(() -> fault("right", empty, right));
    if (fault.isPresent()) {
      return new Outcome.Failed(fault.get());
    }
    if (left.sameTokens(right) || isProved(empty, left, right)) {
      return new Outcome.Proved();
    }
    Question question =
        new Question(
            ddl,
            List.of(left.text()),
            Contract.DEFAULT,
            Limits.DEFAULT,
            new DataRules(Map.of(), null, tiers),
            List.of());
    return switch (refuter.search(question, right, budget)) {
      case SearchResult.Refuted(Witness witness, int databases) ->
          new Outcome.Refuted(witness, databases);
      case SearchResult.Agreed(int databases, boolean complete) ->
          new Outcome.Agreed(databases, complete);
    };
  }

  private boolean isProved(Database database, Parsed left, Parsed right) {
    return normalizer.normalize(left, database.schema()) instanceof Normalized first
        && normalizer.normalize(right, database.schema()) instanceof Normalized second
        && first.proves(second);
  }

  /** Why a query cannot be run whatever the rows. */
  private Optional<String> fault(String name, Database empty, Parsed query) {
    return switch (engine.run(empty, query.text(), Limits.DEFAULT)) {
      case Execution.Completed _, Execution.Exceeded _ -> Optional.empty();
      case Execution.Failed failed ->
          failed.phase() == Execution.Phase.COMPILE
              ? Optional.of(name + ": " + failed.message())
              : Optional.empty();
      case Execution.Broken(String reason) -> Optional.of(name + ": " + reason);
    };
  }
}
