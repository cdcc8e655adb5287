package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Health;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.refute.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One submission, all the way, on a bundled problem. */
final class GradingTest {
  private static final String ENDLESS =
      "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t";

  private static Grader grader;
  private static Problem problem;

  @BeforeAll
  static void start() {
    grader = Engines.start();
    problem = ((Loaded.Sound) ProblemLoader.load(Path.of("bank", "top-customers"))).problem();
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  @Test
  void aCorrectAnswerInAnotherStyleIsAccepted() {
    Report report = grade(answer("qualify"));
    assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(report.score()).isEqualTo(1);
    int databases = task().fixtures().size() + Budget.DEFAULT.databases();
    assertThat(report.evidence()).isEqualTo(new Evidence(Evidence.Kind.AGREED, databases, true));
  }

  @Test
  void theReferenceReformattedIsProved() {
    String reformatted = "-- mine\n" + answer("reference").replace("\n", "  \n\t");
    assertThat(grade(reformatted).evidence().kind()).isEqualTo(Evidence.Kind.PROVED);
  }

  @Test
  void aSyntaxErrorNamesItsPlace() {
    Report report = grade("SELECT place\nFROM WHERE place = 1");
    assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(report.findings().getFirst().finding().span()).contains(new Span(2, 6, 2, 11));
  }

  @Test
  void anUnknownColumnIsACompileErrorWithItsPlace() {
    Report report = grade("SELECT 1 AS a,\n  c.Nickname FROM customer c");
    assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(report.findings().getFirst().finding().span().orElseThrow().line()).isEqualTo(2);
    assertThat(report.findings().getFirst().message()).contains("Nickname");
  }

  @Test
  void anEndlessQueryExceedsItsTimeAndTheNextIsGraded() {
    assertThat(grade(ENDLESS).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    assertThat(grade(answer("qualify")).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aGradingSurvivesTheDeathOfItsWorkers() {
    CompletableFuture<Report> grading =
        CompletableFuture.supplyAsync(() -> grade(answer("qualify")));
    for (Health.Worker worker : grader.engine().health().workers()) {
      ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(grading.join().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(grade(answer("qualify")).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void theEngineIsNeverMappedIntoThisProcess() throws IOException {
    grade(answer("qualify"));
    assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("libduckdb");
  }

  private static Report grade(String sql) {
    return grader.grade(task(), new Submission(sql));
  }

  private static Task task() {
    return problem.task();
  }

  private static String answer(String name) {
    return problem.submissions().stream()
        .filter(submission -> submission.name().contains(name))
        .findFirst()
        .orElseThrow()
        .sql();
  }
}
