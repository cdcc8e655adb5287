package dev.assay.grader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.mutate.Mutants;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.OrderGuarantee;
import dev.assay.grader.reference.References;
import dev.assay.grader.reference.StatedOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells which plausible mistakes in the main reference the fixtures of a task would let pass. A
 * mutant is killed where grading would refuse it. Thread-safe.
 */
public final class MutationAnalysis {
  private final Gate gate;
  private final Engine engine;
  private final Normalizer normalizer;
  private final ReferenceForms forms;
  private final References references;
  private final Cache<Question, List<Mutant>> mutants =
      Caffeine.newBuilder().maximumSize(200).build();

  private record Question(String schema, String reference, Contract contract) {}

  MutationAnalysis(
      Gate gate,
      Engine engine,
      Normalizer normalizer,
      ReferenceForms forms,
      References references) {
    this.gate = gate;
    this.engine = engine;
    this.normalizer = normalizer;
    this.forms = forms;
    this.references = references;
  }

  /** What becomes of a mutant. */
  public sealed interface Fate {
    /** A fixture tells it from the reference; the first that does. */
    record Killed(Fixture fixture) implements Fate {
      public Killed {
        Objects.requireNonNull(fixture);
      }
    }

    /** It is the same query in other words, by its canonical form. */
    record Equivalent() implements Fate {}

    /** It passes for right. */
    record Survived() implements Fate {}

    /** It is no query that runs, so that nobody can submit it. */
    record Stillborn() implements Fate {}
  }

  /** The mutants of the main reference; none where it cannot be used. */
  public List<Mutant> mutants(Task task) {
    Question question =
        new Question(task.schema(), task.references().getFirst().sql(), task.contract());
    return mutants.get(question, _ -> plant(task));
  }

  private List<Mutant> plant(Task task) {
    if (task.fixtures().isEmpty()
        || !(gate.admit(task.references().getFirst().sql())
            instanceof Admission.Admitted(Parsed reference))) {
      return List.of();
    }
    Database database = database(task, task.fixtures().getFirst(), Layout.AS_GIVEN);
    return new Mutants(engine).of(reference, database, task.contract());
  }

  /**
   * What becomes of a mutant on these fixtures, which are tried in their order.
   *
   * @throws EngineException if the engine fails
   */
  public Fate fate(Task task, Mutant mutant, List<Fixture> fixtures) {
    List<Task.Reference> candidates = task.references();
    Map<Fixture, Rows> returned = new LinkedHashMap<>();
    for (Fixture fixture : fixtures) {
      Database database = database(task, fixture, Layout.AS_GIVEN);
      switch (engine.runTrusted(database, mutant.sql(), task.limits())) {
        case Execution.Completed(Rows rows) -> {
          returned.put(fixture, rows);
          candidates = matched(task, candidates, database, rows);
          if (candidates.isEmpty()) {
            return new Fate.Killed(fixture);
          }
        }
        case Execution.Failed(Execution.Phase phase, _, _) -> {
          return phase == Execution.Phase.COMPILE ? new Fate.Stillborn() : new Fate.Killed(fixture);
        }
        case Execution.Exceeded _ -> {
          return new Fate.Killed(fixture);
        }
        case Execution.Broken(String reason) -> throw new EngineException(reason);
      }
    }
    return survivor(task, mutant, candidates, returned);
  }

  /** The means to see which of some databases kill which mutant. */
  public KillMatrix matrix(Task task, List<TinyDatabase> databases) {
    return new KillMatrix(engine, gate, task, databases);
  }

  private Fate survivor(
      Task task, Mutant mutant, List<Task.Reference> candidates, Map<Fixture, Rows> returned) {
    if (!(gate.admit(mutant.sql()) instanceof Admission.Admitted(Parsed query))) {
      return new Fate.Survived();
    }
    for (Map.Entry<Fixture, Rows> run : returned.entrySet()) {
      Fixture fixture = run.getKey();
      OrderGuarantee order =
          new OrderGuarantee(
              engine,
              references,
              layout -> database(task, fixture, layout),
              new StatedOrder(task.schema()),
              task.contract(),
              task.limits());
      if (fixture.kind() != Fixture.Kind.KILLER
          && candidates.stream()
              .allMatch(
                  reference -> order.fault(query, run.getValue(), reference.sql()).isPresent())) {
        return new Fate.Killed(fixture);
      }
    }
    return isProved(task, query) ? new Fate.Equivalent() : new Fate.Survived();
  }

  private List<Task.Reference> matched(
      Task task, List<Task.Reference> candidates, Database database, Rows rows) {
    List<Task.Reference> matched = new ArrayList<>();
    for (Task.Reference reference : candidates) {
      if (references.expected(database, reference.sql(), task.contract(), task.limits())
              instanceof Expectation.Ready(Expected expected)
          && RowComparison.compare(expected, rows, task.contract()) instanceof Differences.Same) {
        matched.add(reference);
      }
    }
    return matched;
  }

  private boolean isProved(Task task, Parsed mutant) {
    Database database = database(task, task.fixtures().getFirst(), Layout.AS_GIVEN);
    return forms
        .of(task.references().getFirst().sql(), database.schema())
        .filter(
            reference ->
                reference.normalization() instanceof Normalized right
                    && normalizer.normalize(mutant, database.schema()) instanceof Normalized left
                    && left.proves(right))
        .isPresent();
  }

  private Database database(Task task, Fixture fixture, Layout layout) {
    return Fixtures.database(engine, task.schema(), fixture, layout);
  }
}
