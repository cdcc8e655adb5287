package dev.assay.grader;

import static dev.assay.grader.model.Evidence.Kind.AGREED;
import static dev.assay.grader.model.Evidence.Kind.NONE;
import static dev.assay.grader.model.Evidence.Kind.PROVED;
import static dev.assay.grader.model.Evidence.Kind.REFUTED;
import static dev.assay.grader.model.Verdict.COMPILE_ERROR;
import static dev.assay.grader.model.Verdict.JUDGE_ERROR;
import static dev.assay.grader.model.Verdict.MEMORY_LIMIT_EXCEEDED;
import static dev.assay.grader.model.Verdict.OUTPUT_LIMIT_EXCEEDED;
import static dev.assay.grader.model.Verdict.RUN_TIME_ERROR;
import static dev.assay.grader.model.Verdict.TIME_LIMIT_EXCEEDED;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.OrderGuarantee;
import dev.assay.grader.reference.References;
import dev.assay.grader.reference.StatedOrder;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.Refuter;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Witness;
import dev.assay.grader.require.Breaches;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run of one query on the fixtures of a task, in their order. One and the same reference must
 * be matched on all of them. The first fixture on which none is left decides the verdict; the
 * others are run all the same, unless a limit was broken, so that the report can tell where else
 * the answer fails. For one thread and one use.
 */
final class Trial {
  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

  private final Engine engine;
  private final Normalizer normalizer;
  private final ReferenceForms forms;
  private final References references;
  private final Refuter refuter;
  private final Killers killers;
  private final MutationAnalysis mutations;
  private final Task task;
  private final Parsed query;
  private final Timings timings;

  private final List<Report.FixtureResult> results = new ArrayList<>();
  private final List<Outcome.Noted> findings = new ArrayList<>();
  private final List<PartialCredit.Run> runs = new ArrayList<>();
  private List<Task.Reference> candidates;
  private Verdict verdict = Verdict.ACCEPTED;
  private @Nullable Normalization plan;
  private @Nullable Schema schema;
  private Killers.@Nullable Run onKillers;
  private final Proofs proofs;

  Trial(
      Engine engine,
      Normalizer normalizer,
      ReferenceForms forms,
      References references,
      Refuter refuter,
      Killers killers,
      MutationAnalysis mutations,
      Task task,
      Parsed query,
      Timings timings) {
    this.engine = engine;
    this.normalizer = normalizer;
    this.forms = forms;
    this.references = references;
    this.refuter = refuter;
    this.killers = killers;
    this.mutations = mutations;
    this.task = task;
    this.query = query;
    this.timings = timings;
    this.candidates = task.references();
    this.proofs = new Proofs(forms, query, () -> Objects.requireNonNull(plan), task.contract());
  }

  Outcome run() {
    for (Fixture fixture : task.fixtures()) {
      Verdict onFixture = runOn(fixture);
      results.add(new Report.FixtureResult(fixture.name(), fixture.visible(), onFixture));
      if (verdict == Verdict.ACCEPTED) {
        verdict = onFixture;
      }
      if (onFixture != Verdict.ACCEPTED && onFixture != Verdict.WRONG_ANSWER) {
        break;
      }
    }
    Evidence onFixtures = evidence();
    double credit =
        timings.measure("compare", () -> new PartialCredit(task, references).of(results, runs));
    Optional<SearchResult> searched = timings.measure("refute", () -> searched(onFixtures));
    Evidence evidence = searched.map(found -> with(onFixtures, found)).orElse(onFixtures);
    @Nullable Witness witness = null;
    if (searched.isPresent()
        && searched.get() instanceof SearchResult.Refuted(Witness found, int _)) {
      witness = found;
      if (verdict == Verdict.ACCEPTED) {
        refute(found);
      }
    }
    @Nullable Witness shown = witness;
    timings
        .measure("diagnose", () -> diagnosis(shown))
        .ifPresent(finding -> findings.addFirst(Outcome.Noted.of(finding)));
    double penalty = requirements();
    return new Outcome(verdict, evidence, plan, witness, results, findings, credit, penalty);
  }

  /**
   * Looks for a small database on which the answer is wrong: to refuse it, or to show why it was.
   * What is proved needs none.
   */
  private Optional<SearchResult> searched(Evidence onFixtures) {
    boolean passed = verdict == Verdict.ACCEPTED && onFixtures.kind() == AGREED;
    if (!onFixtures.complete() || !(passed || verdict == Verdict.WRONG_ANSWER)) {
      return Optional.empty();
    }
    try {
      Question question = Questions.of(engine, task, passed ? candidates : task.references());
      return Optional.of(refuter.search(question, query, Budget.DEFAULT));
    } catch (EngineException e) {
      LOG.error("{}: the search for a witness failed", task.problem(), e);
      return Optional.of(new SearchResult.Agreed(0, false));
    }
  }

  /** The mistake that the answer makes on every database, the witness included. */
  private Optional<Finding> diagnosis(@Nullable Witness witness) {
    if (verdict != Verdict.WRONG_ANSWER || runs.size() != task.fixtures().size()) {
      return Optional.empty();
    }
    return new Diagnosis(mutations, references, refuter, task)
        .of(
            query,
            () -> Questions.of(engine, task, task.references()),
            runs,
            results.stream().allMatch(each -> each.verdict() == Verdict.ACCEPTED),
            Optional.ofNullable(witness).flatMap(this::run));
  }

  private Optional<PartialCredit.Run> run(Witness witness) {
    Database database = engine.database(task.schema(), witness.database(), Layout.AS_GIVEN);
    return witness.actual() instanceof Witness.Actual.Returned(Rows rows)
        ? Optional.of(new PartialCredit.Run(database, rows))
        : Optional.empty();
  }

  private static Evidence with(Evidence fixtures, SearchResult searched) {
    int databases = fixtures.databases() + searched.databases();
    return switch (searched) {
      case SearchResult.Refuted _ -> new Evidence(REFUTED, databases, true);
      case SearchResult.Agreed(int _, boolean complete) ->
          new Evidence(fixtures.kind(), databases, fixtures.complete() && complete);
    };
  }

  /** All fixtures let the answer pass, and yet it is wrong. */
  private void refute(Witness witness) {
    long rows = witness.database().size();
    findings.add(Outcome.Noted.of(Finding.of("counterexample", Fact.of("rows", rows))));
    switch (witness.actual()) {
      case Witness.Actual.Returned _ -> {
        verdict = Verdict.WRONG_ANSWER;
        witness.differences().forEach(it -> findings.add(Outcome.Noted.of(it)));
      }
      case Witness.Actual.Raised(String message) -> {
        verdict = RUN_TIME_ERROR;
        Finding raised = Finding.of(RUN_TIME_ERROR.code(), Fact.of("message", message));
        findings.add(Outcome.Noted.of(raised));
      }
    }
  }

  /** What breaches of the author's requirements cost; one may also be what the verdict is. */
  private double requirements() {
    if (schema == null) {
      return 0;
    }
    Breaches breaches =
        Breaches.of(task.requirements(), query, schema, () -> timings.measure("work", this::work));
    for (Breaches.Breach breach : breaches.all()) {
      boolean decides = breach.requirement().required() && verdict == Verdict.ACCEPTED;
      Severity severity = decides ? Severity.ERROR : Severity.PENALTY;
      findings.add(new Outcome.Noted(breach.finding(), severity, false));
    }
    if (verdict == Verdict.ACCEPTED && breaches.reject()) {
      verdict = Verdict.REJECTED;
    }
    return breaches.penalty();
  }

  private OptionalDouble work() {
    return verdict == Verdict.ACCEPTED
        ? new WorkRatio(engine, task).of(query, runs)
        : OptionalDouble.empty();
  }

  private Evidence evidence() {
    boolean complete = results.size() == task.fixtures().size();
    return switch (verdict) {
      case ACCEPTED -> new Evidence(proved() ? PROVED : AGREED, results.size(), complete);
      case WRONG_ANSWER -> new Evidence(REFUTED, results.size(), complete);
      case COMPILE_ERROR,
          RUN_TIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED,
          REJECTED,
          JUDGE_ERROR ->
          new Evidence(NONE, results.size(), complete);
    };
  }

  private Verdict runOn(Fixture fixture) {
    Database database;
    try {
      database =
          timings.measure(
              "prepare", () -> Fixtures.database(engine, task.schema(), fixture, Layout.AS_GIVEN));
    } catch (EngineException e) {
      return broken(fixture, e.toString());
    }
    if (plan == null) {
      schema = database.schema();
      plan = timings.measure("normalize", () -> normalizer.normalize(query, database.schema()));
    }
    if (fixture.kind() == Fixture.Kind.KILLER && !runs.isEmpty()) {
      Optional<Rows> right =
          timings.measure("execute", () -> onKillers().right(database, candidates));
      if (right.isPresent()) {
        runs.add(new PartialCredit.Run(database, right.get()));
        return Verdict.ACCEPTED;
      }
    }
    Execution execution =
        timings.measure("execute", () -> engine.run(database, query.text(), task.limits()));
    return switch (execution) {
      case Execution.Completed(Rows rows) ->
          timings.measure("compare", () -> judge(fixture, database, rows));
      case Execution.Failed(Execution.Phase phase, String message, Span where) ->
          switch (phase) {
            case COMPILE -> failed(fixture, COMPILE_ERROR, where, Fact.of("message", message));
            case RUN -> failed(fixture, RUN_TIME_ERROR, where, Fact.of("message", message));
          };
      case Execution.Exceeded(Execution.Resource resource) ->
          switch (resource) {
            case TIME ->
                failed(
                    fixture,
                    TIME_LIMIT_EXCEEDED,
                    null,
                    Fact.of("limit_ms", task.limits().time().toMillis()));
            case MEMORY -> failed(fixture, MEMORY_LIMIT_EXCEEDED, null);
            case OUTPUT ->
                failed(
                    fixture,
                    OUTPUT_LIMIT_EXCEEDED,
                    null,
                    Fact.of("limit_rows", task.limits().rows()));
          };
      case Execution.Broken(String reason) -> broken(fixture, reason);
    };
  }

  private Killers.Run onKillers() {
    Killers.Run run = onKillers;
    if (run == null) {
      run = killers.run(task, query, runs.getFirst());
      onKillers = run;
    }
    return run;
  }

  private Verdict judge(Fixture fixture, Database database, Rows rows) {
    runs.add(new PartialCredit.Run(database, rows));
    List<Task.Reference> matched = new ArrayList<>();
    List<Finding> first = new ArrayList<>();
    for (Task.Reference reference : candidates) {
      switch (references.expected(database, reference.sql(), task.contract(), task.limits())) {
        case Expectation.Unusable(Finding finding) -> {
          return broken(fixture, reference.name() + ": " + finding.code());
        }
        case Expectation.Ready(Expected expected) -> {
          switch (RowComparison.compare(expected, rows, task.contract())) {
            case Differences.Same _ -> matched.add(reference);
            case Differences.Different(List<Finding> found) -> {
              if (proofs.areRefuted(reference, database.schema(), expected, rows)) {
                return refutedProof(fixture, reference, database.schema());
              }
              if (first.isEmpty()) {
                first.addAll(found);
              }
            }
          }
        }
      }
    }
    if (matched.isEmpty()) {
      return wrong(fixture, first);
    }
    if (fixture.kind() == Fixture.Kind.KILLER) {
      // Luck shows on the larger fixtures; of a few rows, all too much of it is needed.
      candidates = matched;
      return Verdict.ACCEPTED;
    }
    List<Task.Reference> guaranteed = new ArrayList<>();
    for (Task.Reference reference : matched) {
      Optional<Finding> luck = orderGuarantee(fixture).fault(query, rows, reference.sql());
      luck.ifPresentOrElse(first::add, () -> guaranteed.add(reference));
    }
    if (guaranteed.isEmpty()) {
      return wrong(fixture, first);
    }
    candidates = guaranteed;
    return Verdict.ACCEPTED;
  }

  private Verdict wrong(Fixture fixture, List<Finding> why) {
    why.forEach(finding -> note(fixture, finding));
    return Verdict.WRONG_ANSWER;
  }

  private OrderGuarantee orderGuarantee(Fixture fixture) {
    return new OrderGuarantee(
        engine,
        references,
        layout -> Fixtures.database(engine, task.schema(), fixture, layout),
        new StatedOrder(task.schema()),
        task.contract(),
        task.limits());
  }

  /** Whether one of the references that are matched everywhere is proved to be the same query. */
  private boolean proved() {
    PartialCredit.Run run = runs.getFirst();
    return candidates.stream()
        .anyMatch(
            reference ->
                references.expected(run.database(), reference.sql(), task.contract(), task.limits())
                        instanceof Expectation.Ready(Expected expected)
                    && proofs.hold(reference, run.database().schema(), expected, run.rows()));
  }

  /** A rule of the normal form is wrong: nobody's verdict may rest on it until it is mended. */
  private Verdict refutedProof(Fixture fixture, Task.Reference reference, Schema schema) {
    LOG.error("A proof is refuted: {} {}", query.text(), plan);
    forms
        .of(reference.sql(), schema)
        .ifPresent(form -> LOG.error("The reference: {} {}", reference.sql(), form));
    return broken(fixture, "a proof is refuted: " + reference.name());
  }

  private Verdict failed(Fixture fixture, Verdict why, @Nullable Span where, Fact... facts) {
    note(fixture, Finding.at(where, why.code(), facts));
    return why;
  }

  /** Our own fault; what it was is for the log, not for the learner. */
  private Verdict broken(Fixture fixture, String reason) {
    LOG.error("{} could not be graded on {}: {}", task.problem(), fixture.name(), reason);
    note(fixture, Finding.of(JUDGE_ERROR.code()));
    return JUDGE_ERROR;
  }

  private void note(Fixture fixture, Finding finding) {
    findings.add(new Outcome.Noted(finding, Severity.ERROR, !fixture.visible()));
  }
}
