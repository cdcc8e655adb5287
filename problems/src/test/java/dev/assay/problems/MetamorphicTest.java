package dev.assay.problems;

import static dev.assay.problems.Metamorphosis.ALIASES_RENAMED;
import static dev.assay.problems.Metamorphosis.NAMED;
import static dev.assay.problems.Metamorphosis.REFORMATTED;
import static dev.assay.problems.Metamorphosis.SIDES_SWAPPED;
import static dev.assay.problems.Metamorphosis.WRAPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not change the meaning of an answer, or of the data, does not change its verdict. */
final class MetamorphicTest {
  private static final ProblemBank BANK = new ProblemBank(Path.of("bank"));

  private static Grader grader;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    grader = Engines.start();
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  /** Its names, sides, nesting and layout all changed at once, as far as each change applies. */
  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> a_query_rewritten() {
    return everySubmission(
        (problem, submission) ->
            assertVerdict(
                problem.task(),
                Metamorphosis.applied(
                    submission.sql(), ALIASES_RENAMED, SIDES_SWAPPED, WRAPPED, REFORMATTED),
                submission));
  }

  /** On rows in another order, and itself as a common table expression. */
  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> rows_shuffled() throws IOException {
    Map<String, Task> shuffled = new HashMap<>();
    for (Problem problem : BANK.problems()) {
      shuffled.put(problem.id(), shuffled(problem.task()));
    }
    return everySubmission(
        (problem, submission) ->
            assertVerdict(
                Objects.requireNonNull(shuffled.get(problem.id())),
                Metamorphosis.applied(submission.sql(), NAMED),
                submission));
  }

  /** A rewriting that seldom applies would prove little. */
  @ParameterizedTest
  @EnumSource
  void is_tried_often(Metamorphosis change) {
    assertThat(
            BANK.problems().stream()
                .flatMap(problem -> problem.submissions().stream())
                .filter(submission -> change.apply(submission.sql()).isPresent()))
        .hasSizeGreaterThanOrEqualTo(100);
  }

  private interface Trial {
    void run(Problem problem, FiledSubmission submission) throws Exception;
  }

  private static Stream<DynamicTest> everySubmission(Trial trial) {
    return BANK.problems().stream()
        .flatMap(
            problem ->
                problem.submissions().stream()
                    .map(
                        submission ->
                            DynamicTest.dynamicTest(
                                problem.id() + " " + submission.file(),
                                () -> trial.run(problem, submission))));
  }

  private static void assertVerdict(Task task, String sql, FiledSubmission submission) {
    Report report = grader.grade(task, new Submission(sql));
    assertThat(report.verdict())
        .as("%s%n%s", sql, ReportText.of(report))
        .isEqualTo(submission.verdict());
  }

  private Task shuffled(Task task) throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    Random random = new Random(20_261_122);
    for (Fixture fixture : task.fixtures()) {
      if (fixture.kind() == Fixture.Kind.KILLER) {
        fixtures.add(fixture);
        continue;
      }
      List<Fixture.TableData> tables = new ArrayList<>();
      for (Fixture.TableData table : fixture.tables()) {
        tables.add(
            new Fixture.TableData(
                table.table(), shuffled(table.csv(), random), table.extraColumns()));
      }
      fixtures.add(new Fixture(fixture.name(), fixture.kind(), tables));
    }
    return new Task(
        task.problem(),
        task.schema(),
        fixtures,
        task.references(),
        task.contract(),
        task.limits(),
        task.requirements(),
        task.knownMistakes(),
        task.data());
  }

  /** The bank's files have no line breaks inside their fields. */
  private Path shuffled(Path csv, Random random) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(csv));
    Collections.shuffle(lines.subList(1, lines.size()), random);
    return Files.write(Files.createTempFile(temp, "shuffled", ".csv"), lines);
  }
}
