package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubmissionsTest {
  @TempDir private Path folder;

  @Test
  void whatIsSubmittedIsGradedAndKept() throws Exception {
    String id;
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      submissions.start();
      StoredSubmission queued = submissions.submit("top-customers", "SELECT 1");
      id = queued.id();
      assertThat(queued.state()).isEqualTo(SubmissionState.QUEUED);
      StoredSubmission done = await(submissions.finished(id));
      assertThat(done.state()).isEqualTo(SubmissionState.DONE);
      assertThat(done.verdict()).isEqualTo(verdict("top-customers", "SELECT 1"));
      assertThat(done.submittedAt()).isEqualTo(queued.submittedAt());
      assertThat(await(submissions.finished(id))).isEqualTo(done);
    }
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      assertThat(submissions.find(id).orElseThrow().verdict())
          .isEqualTo(verdict("top-customers", "SELECT 1"));
    }
  }

  @Test
  void whatWasNotBegunBeforeAStopIsGradedAfterTheNextStart() throws Exception {
    String id;
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      id = submissions.submit("top-customers", "SELECT 1").id();
    }
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(await(submissions.finished(id)).attempt()).isEqualTo(1);
    }
  }

  @Test
  void whatADeadProcessHadBegunIsBegunAgain() throws Exception {
    String id;
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      id = submissions.submit("top-customers", "SELECT 1").id();
    }
    execute("UPDATE submission SET state = 'running', attempt = 1");
    execute("UPDATE scheduled_tasks SET picked = 1, picked_by = 'dead', last_heartbeat = 0");
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(await(submissions.finished(id)).attempt()).isEqualTo(2);
    }
  }

  @Test
  void aSubmissionThatTakesTheProcessWithItIsGivenUp() throws Exception {
    String id;
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      id = submissions.submit("top-customers", "SELECT 1").id();
    }
    execute("UPDATE submission SET state = 'running', attempt = 3");
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(word(await(submissions.finished(id)))).isEqualTo(Verdict.JUDGE_ERROR);
    }
  }

  @Test
  void aJudgeThatFailsIsAskedAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Judge judge =
        (problem, sql) -> {
          if (calls.incrementAndGet() < 3) {
            throw new IllegalStateException("out of order");
          }
          return verdict(problem, sql);
        };
    try (Submissions submissions = Submissions.open(folder, judge)) {
      submissions.start();
      StoredSubmission done =
          await(submissions.finished(submissions.submit("top-customers", "SELECT 1").id()));
      assertThat(word(done)).isEqualTo(Verdict.ACCEPTED);
      assertThat(done.attempt()).isEqualTo(3);
    }
  }

  @Test
  void aJudgeThatAlwaysFailsOwnsUpToIt() throws Exception {
    Judge judge =
        (_, _) -> {
          throw new IllegalStateException("out of order");
        };
    try (Submissions submissions = Submissions.open(folder, judge)) {
      submissions.start();
      StoredSubmission done =
          await(submissions.finished(submissions.submit("top-customers", "SELECT 1").id()));
      assertThat(word(done)).isEqualTo(Verdict.JUDGE_ERROR);
    }
  }

  @Test
  void onlyTheLastAttemptMayWriteTheVerdict() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    Judge judge =
        (problem, sql) -> {
          begun.countDown();
          try {
            overtaken.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return verdict(problem, sql);
        };
    String id;
    try (Submissions submissions = Submissions.open(folder, judge)) {
      submissions.start();
      id = submissions.submit("top-customers", "SELECT 1").id();
      begun.await();
      execute("UPDATE submission SET attempt = 2");
      overtaken.countDown();
    }
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      assertThat(submissions.find(id).orElseThrow().state()).isEqualTo(SubmissionState.RUNNING);
    }
  }

  @Test
  void aSubmissionWithoutItsJobIsNotStored() throws Exception {
    try (Submissions submissions = Submissions.open(folder, SubmissionsTest::verdict)) {
      execute("ALTER TABLE scheduled_tasks RENAME TO gone");
      assertThatThrownBy(() -> submissions.submit("top-customers", "SELECT 1"))
          .isInstanceOf(RuntimeException.class);
      assertThat(count("submission")).isZero();
    }
  }

  @Test
  void aJobWithoutItsSubmissionIsNotStored() throws Exception {
    try (HikariDataSource dataSource = Database.open(folder)) {
      Jobs jobs = new Jobs(dataSource, _ -> {});
      Jdbi.create(dataSource)
          .useTransaction(
              handle -> {
                jobs.add(handle.getConnection(), "an-id");
                handle.rollback();
              });
    }
    assertThat(count("scheduled_tasks")).isZero();
  }

  @Test
  void everyCommitReachesTheDisk() {
    try (HikariDataSource dataSource = Database.open(folder)) {
      Jdbi jdbi = Jdbi.create(dataSource);
      assertThat(pragma(jdbi, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(jdbi, "synchronous")).isEqualTo("2");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Submissions.open(file.resolve("data"), SubmissionsTest::verdict))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened");
  }

  private static StoredSubmission await(CompletableFuture<StoredSubmission> future)
      throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private static Verdict word(StoredSubmission submission) {
    return Objects.requireNonNull(submission.verdict()).verdict();
  }

  private static VerdictJson verdict(String problem, String sql) {
    return new VerdictJson(
        VerdictJson.FORMAT,
        problem,
        Verdict.ACCEPTED,
        1,
        new EvidenceJson(Evidence.Kind.AGREED, sql.length(), true),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        Map.of("execute", 1.25));
  }

  private void execute(String sql) {
    try (HikariDataSource dataSource = Database.open(folder)) {
      Jdbi.create(dataSource).useHandle(handle -> handle.execute(sql));
    }
  }

  private int count(String table) {
    try (HikariDataSource dataSource = Database.open(folder)) {
      return Jdbi.create(dataSource)
          .withHandle(h -> h.select("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
    }
  }

  private static String pragma(Jdbi jdbi, String name) {
    return jdbi.withHandle(h -> h.select("PRAGMA " + name).mapTo(String.class).one());
  }
}
