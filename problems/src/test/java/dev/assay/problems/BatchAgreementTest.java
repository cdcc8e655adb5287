package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Side;
import dev.assay.grader.refute.Witness;
import dev.assay.problems.BatchComparison.Disagreement;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one statement over many tiny databases says is what single runs say, for the queries of the
 * bank and for mutants; and a witness, repeated from nothing, is one.
 */
final class BatchAgreementTest {
  private static final int DATABASES = 5;

  /** Every so many mutants one: {@code make agreement} takes all. */
  private static final int EVERY = 12;

  /** The name of the annotation is taken by what the engine returns. */
  @Retention(RetentionPolicy.RUNTIME)
  @org.junit.jupiter.api.parallel.Execution(CONCURRENT)
  @interface Concurrently {}

  private static Grader grader;

  @BeforeAll
  static void start() {
    grader = Engines.start();
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  static Stream<Problem> problems() {
    return new ProblemBank(Path.of("bank")).problems().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  @Concurrently
  void batched_and_single_runs_agree(Problem problem) {
    Task task = problem.task();
    List<TinyDatabase> databases =
        grader.refuter().databases(grader.question(task), Budget.DEFAULT).stream()
            .limit(DATABASES)
            .toList();
    BatchComparison comparison =
        new BatchComparison(grader.engine(), task.schema(), task.limits(), databases, DATABASES);
    Map<String, List<Disagreement>> faults = new HashMap<>();
    for (String sql : queries(problem)) {
      BatchComparison.Outcome outcome = comparison.compare(sql);
      if (outcome.isFault()) {
        faults.put(sql, outcome.disagreements());
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> queries(Problem problem) {
    List<String> queries = new ArrayList<>();
    problem.submissions().forEach(each -> queries.add(each.sql()));
    List<Mutant> mutants = grader.mutations().mutants(problem.task());
    for (int i = 0; i < mutants.size(); i += EVERY) {
      queries.add(mutants.get(i).sql());
    }
    return queries;
  }

  private static Rows alone(Task task, TinyDatabase database, String sql) {
    Engine engine = grader.engine();
    return engine.runTrusted(
                engine.database(task.schema(), database, Layout.AS_GIVEN), sql, task.limits())
            instanceof Execution.Completed(Rows rows)
        ? rows
        : new Rows(List.of(), List.of());
  }

  private static boolean differ(Task task, Rows expected, Rows actual) {
    return RowComparison.compare(Expected.inAnyOrder(expected), actual, task.contract())
        instanceof Differences.Different;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  @Concurrently
  void witnesses_replay(Problem problem) {
    Task task = problem.task();
    for (FiledSubmission each : problem.submissions()) {
      if (grader.refuter().search(grader.question(task), each.sql(), Side.LEARNER, Budget.DEFAULT)
          instanceof SearchResult.Refuted(Witness witness, int _)) {
        assertThat(each.verdict().code()).isNotEqualTo("accepted");
        replay(task, each.sql(), witness);
      }
    }
  }

  /** On copies in the order given, as a fixture would be. */
  private static void replay(Task task, String sql, Witness witness) {
    Rows reference = alone(task, witness.database(), task.references().getFirst().sql());
    assertThat(differ(task, witness.expected(), reference)).as(sql).isFalse();
    if (witness.actual() instanceof Witness.Actual.Returned(Rows rows)) {
      assertThat(alone(task, witness.database(), sql).rows()).as(sql).isEqualTo(rows.rows());
    }
    assertThat(witness.differences().isEmpty())
        .isEqualTo(witness.actual() instanceof Witness.Actual.Raised);
  }
}
