package dev.assay.grader;

import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Terms;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.Refuter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline. One submission flows through {@link #grade} top to bottom: the gate admits it, the
 * trial normalizes it, runs it on every fixture and compares its rows with a reference's, and what
 * was found is put into words. Each stage is a package with one public door; this class is the
 * corridor.
 *
 * <p>Thread-safe: any number of submissions may be graded at once; the engine runs as many queries
 * as it has workers.
 */
public final class Grader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Grader.class);

  private final Engine engine;
  private final Gate gate;
  private final Normalizer normalizer = new Normalizer();
  private final ReferenceForms forms;
  private final References references;
  private final MutationAnalysis mutations;
  private final Refuter refuter;
  private final Killers killers;

  private Grader(Engine engine) {
    this.engine = engine;
    this.gate = new Gate(engine::serialize);
    this.forms = new ReferenceForms(gate, normalizer);
    this.references = new References(engine);
    this.refuter = new Refuter(engine, references);
    this.killers = new Killers(engine, forms, references, refuter);
    this.mutations = new MutationAnalysis(gate, engine, normalizer, forms, references);
  }

  /** Starts the worker processes. */
  public static Grader start(EngineSettings settings) {
    return new Grader(Engine.start(settings));
  }

  /**
   * Gets ready for many submissions, in the background. It takes seconds of processor time; who has
   * one submission is better off without.
   */
  public void warmUp() {
    background("warm-up", () -> normalizer.warmUp(gate));
  }

  private static void background(String name, Runnable work) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                // The engine was closed meanwhile, or it fails again where somebody waits for it.
                LOG.debug("{} failed", name, e);
              }
            });
  }

  /**
   * Finds out what all answers to a task are held against, in the background, so that a first
   * answer waits for less of it.
   */
  public void prepare(Task task) {
    background("preparation", () -> prepareNow(task));
  }

  private void prepareNow(Task task) {
    for (Fixture fixture : task.fixtures()) {
      Database database = Fixtures.database(engine, task.schema(), fixture, Layout.AS_GIVEN);
      if (fixture.kind() != Fixture.Kind.KILLER) {
        for (Task.Reference reference : task.references()) {
          references.expected(database, reference.sql(), task.contract(), task.limits());
        }
      }
    }
    refuter.databases(question(task), Budget.DEFAULT);
  }

  /** Judges a submission. A learner's mistake is a verdict, never an exception. */
  public Report grade(Task task, Submission submission) {
    Timings timings = new Timings();
    Admission admission = timings.measure("gate", () -> gate.admit(submission.sql()));
    Outcome outcome =
        switch (admission) {
          case Admission.Refused(Verdict verdict, Finding finding) ->
              Outcome.notRun(verdict, finding);
          case Admission.Admitted(Parsed query) ->
              new Trial(
                      engine,
                      normalizer,
                      forms,
                      references,
                      refuter,
                      killers,
                      mutations,
                      task,
                      query,
                      timings)
                  .run();
        };
    List<String> graded = timings.measure("compare", () -> terms(task));
    return Reports.of(task, graded, outcome, timings);
  }

  /** Runs a query on the data that a learner sees, without judging it. */
  public SampleRun run(Task task, Submission submission) {
    return SampleRun.of(gate, engine, task, submission.sql());
  }

  /**
   * What of an answer is graded, what derives from the reference included, a phrase each; none
   * where the reference itself cannot be used.
   */
  public List<String> terms(Task task) {
    if (task.fixtures().isEmpty()) {
      return List.of();
    }
    try {
      Database database =
          Fixtures.database(engine, task.schema(), task.fixtures().getFirst(), Layout.AS_GIVEN);
      String reference = task.references().getFirst().sql();
      return references.expected(database, reference, task.contract(), task.limits())
              instanceof Expectation.Ready(Expected expected)
          ? Terms.of(task.contract(), task.requirements(), expected)
          : List.of();
    } catch (EngineException _) {
      return List.of();
    }
  }

  /** The search for databases that separate queries, for the same. */
  public Refuter refuter() {
    return refuter;
  }

  /**
   * What answers to a task are held against on generated databases: all its references.
   *
   * @throws EngineException if the schema or the fixtures are at fault
   */
  public Question question(Task task) {
    return Questions.of(engine, task, task.references());
  }

  /** Comparison of any two queries, for the same. */
  public Equivalence equivalence() {
    return new Equivalence(engine, gate, normalizer, refuter);
  }

  /** What mistakes the fixtures of a problem let pass. */
  public MutationAnalysis mutations() {
    return mutations;
  }

  /**
   * How a submission computes its rows, beside the reference that it is nearest to. The work of
   * both is counted on the sample.
   */
  public PlanReport plan(Task task, Submission submission) {
    return new Planner(engine, gate, normalizer).report(task, submission);
  }

  /** The engine, for those who look after problems rather than submissions. */
  public Engine engine() {
    return engine;
  }

  @Override
  public void close() {
    engine.close();
  }
}
