package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What does not change the meaning of an answer, or of the data, does not change its verdict. */
@Execution(ExecutionMode.CONCURRENT)
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

  @TestFactory
  Stream<DynamicTest> a_query_rewritten() {
    return BANK.problems().stream()
        .flatMap(problem -> rewritings(problem).stream())
        .map(
            rewriting ->
                DynamicTest.dynamicTest(
                    title(rewriting.problem(), rewriting.submission())
                        + " "
                        + rewriting.change().title(),
                    () ->
                        assertVerdict(
                            rewriting.problem().task(), rewriting.sql(), rewriting.submission())));
  }

  @TestFactory
  Stream<DynamicTest> rows_shuffled() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Problem problem : BANK.problems()) {
      Task shuffled = shuffled(problem.task());
      for (FiledSubmission submission : sample(problem.submissions(), problem.id())) {
        tests.add(
            DynamicTest.dynamicTest(
                title(problem, submission),
                () -> assertVerdict(shuffled, submission.sql(), submission)));
      }
    }
    return tests.stream();
  }

  /** A rewriting that seldom applies would prove little. */
  @Test
  void every_rewriting_is_tried_often() {
    List<Rewriting> all =
        BANK.problems().stream().flatMap(problem -> rewritings(problem).stream()).toList();
    for (Metamorphosis change : Metamorphosis.values()) {
      assertThat(all.stream().filter(rewriting -> rewriting.change() == change).count())
          .as(change.title())
          .isGreaterThanOrEqualTo(8);
    }
    assertThat(all.stream().map(rewriting -> rewriting.problem().id()).distinct())
        .containsExactlyElementsOf(BANK.problems().stream().map(Problem::id).toList());
  }

  private record Rewriting(
      Problem problem, FiledSubmission submission, Metamorphosis change, String sql) {}

  /** Of each kind, one of a right answer and one of another. */
  private static List<Rewriting> rewritings(Problem problem) {
    List<Rewriting> sample = new ArrayList<>();
    for (Metamorphosis change : Metamorphosis.values()) {
      List<FiledSubmission> fitting =
          problem.submissions().stream()
              .filter(submission -> change.apply(submission.sql()).isPresent())
              .toList();
      for (FiledSubmission submission : sample(fitting, problem.id() + change)) {
        String sql = change.apply(submission.sql()).orElseThrow();
        sample.add(new Rewriting(problem, submission, change, sql));
      }
    }
    return sample;
  }

  /** A right answer and another, drawn by a seed: all of them would take many minutes. */
  private static List<FiledSubmission> sample(List<FiledSubmission> submissions, String seed) {
    List<FiledSubmission> drawn = new ArrayList<>(submissions);
    Collections.shuffle(drawn, new Random(seed.hashCode()));
    return Stream.of(true, false)
        .flatMap(
            right ->
                drawn.stream()
                    .filter(submission -> (submission.verdict() == Verdict.ACCEPTED) == right)
                    .limit(1))
        .toList();
  }

  private static void assertVerdict(Task task, String sql, FiledSubmission submission) {
    Report report = grader.grade(task, new Submission(sql));
    assertThat(report.verdict())
        .as("%s%n%s", sql, ReportText.of(report))
        .isEqualTo(submission.verdict());
  }

  private static String title(Problem problem, FiledSubmission submission) {
    return problem.id() + " " + submission.file();
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
