package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestStore.class)
final class SubmissionsTest {
  private static final NewSubmission ANSWER =
      new NewSubmission("top-customers", "SELECT 1", "ada", null);

  @Parameter
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  private TestStore kind;

  @TempDir private Path folder;

  private StoreLocation location;

  @BeforeEach
  @SuppressWarnings("NullAway") // JUnit has set the parameter.
  void makeStore() {
    location = kind.fresh(folder);
  }

  @Test
  void whatIsSubmittedIsGradedAndKept() throws Exception {
    String id;
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      StoredSubmission queued = submit(submissions);
      id = queued.id();
      assertThat(queued.state()).isEqualTo(SubmissionState.QUEUED);
      StoredSubmission done = await(submissions.finished(id));
      assertThat(done.state()).isEqualTo(SubmissionState.DONE);
      assertThat(done.verdict()).isEqualTo(verdict("top-customers", "SELECT 1"));
      assertThat(done.submittedAt()).isEqualTo(queued.submittedAt());
      assertThat(await(submissions.finished(id))).isEqualTo(done);
    }
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      assertThat(submissions.find(id).orElseThrow().verdict())
          .isEqualTo(verdict("top-customers", "SELECT 1"));
    }
  }

  @Test
  void whatWasNotBegunBeforeAStopIsGradedAfterTheNextStart() throws Exception {
    String id;
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      id = submit(submissions).id();
    }
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(await(submissions.finished(id)).attempt()).isEqualTo(1);
    }
  }

  @Test
  void whatADeadProcessHadBegunIsBegunAgain() throws Exception {
    String id;
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      id = submit(submissions).id();
    }
    execute("UPDATE submission SET state = 'running', attempt = 1");
    execute(
        "UPDATE scheduled_tasks SET picked = "
            + (kind == TestStore.SQLITE ? "1" : "true")
            + ", picked_by = 'dead', last_heartbeat = '2000-01-01 00:00:00'");
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(await(submissions.finished(id)).attempt()).isEqualTo(2);
    }
  }

  @Test
  void aSubmissionThatTakesTheProcessWithItIsGivenUp() throws Exception {
    String id;
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      id = submit(submissions).id();
    }
    execute("UPDATE submission SET state = 'running', attempt = 20");
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      assertThat(word(await(submissions.finished(id)))).isEqualTo(Verdict.JUDGE_ERROR);
    }
  }

  @Test
  void whatEndedWithItsProcessSeveralTimesIsJudgedAlone() throws Exception {
    List<String> ids = new ArrayList<>();
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      for (int i = 0; i < 6; i++) {
        ids.add(submit(submissions).id());
      }
    }
    execute("UPDATE submission SET state = 'running', attempt = 3");
    AtomicInteger judges = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch two = new CountDownLatch(1);
    Judge judge =
        (problem, sql) -> {
          if (most.accumulateAndGet(judges.incrementAndGet(), Math::max) > 1) {
            two.countDown();
          }
          waitAWhile(two);
          judges.decrementAndGet();
          return verdict(problem, sql);
        };
    try (Store store = Store.open(location);
        Submissions submissions = open(store, judge)) {
      submissions.start();
      for (String id : ids) {
        assertThat(await(submissions.finished(id)).attempt()).isEqualTo(4);
      }
    }
    assertThat(most).hasValue(1);
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
    try (Store store = Store.open(location);
        Submissions submissions = open(store, judge)) {
      submissions.start();
      StoredSubmission done = await(submissions.finished(submit(submissions).id()));
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
    try (Store store = Store.open(location);
        Submissions submissions = open(store, judge)) {
      submissions.start();
      StoredSubmission done = await(submissions.finished(submit(submissions).id()));
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
          await(overtaken);
          return verdict(problem, sql);
        };
    String id;
    try (Store store = Store.open(location);
        Submissions submissions = open(store, judge)) {
      submissions.start();
      id = submit(submissions).id();
      begun.await();
      execute("UPDATE submission SET attempt = 2");
      overtaken.countDown();
    }
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      assertThat(submissions.find(id).orElseThrow().state()).isEqualTo(SubmissionState.RUNNING);
    }
  }

  @Test
  void aSubmissionWithoutItsJobIsNotStored() throws Exception {
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      execute("ALTER TABLE scheduled_tasks RENAME TO gone");
      assertThatThrownBy(() -> submit(submissions)).isInstanceOf(RuntimeException.class);
      assertThat(count("submission")).isZero();
    }
  }

  @Test
  void aJobWithoutItsSubmissionIsNotStored() throws Exception {
    try (HikariDataSource dataSource = Database.open(location)) {
      Jobs jobs = new Jobs(location, dataSource, _ -> {});
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
  void aServiceToldToStopAcceptsNoMore() {
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      submissions.drain();
      assertThat(submissions.submit(List.of(ANSWER), null, false)).isEqualTo(new Intake.Draining());
      assertThat(submissions.ready()).isFalse();
    }
  }

  @Test
  void whatIsCancelledGetsNoVerdict() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Judge judge =
        (problem, sql) -> {
          begun.countDown();
          await(released);
          return verdict(problem, sql);
        };
    try (Store store = Store.open(location);
        Submissions submissions = open(store, judge)) {
      submissions.start();
      String id = submit(submissions).id();
      CompletableFuture<StoredSubmission> finished = submissions.finished(id);
      await(begun);
      assertThat(submissions.cancel(id).orElseThrow().state()).isEqualTo(SubmissionState.CANCELLED);
      assertThat(await(finished).charged()).isFalse();
      released.countDown();
      submissions.drain();
      assertThat(submissions.find(id).orElseThrow().verdict()).isNull();
      assertThat(submissions.cancel("no-such")).isEmpty();
    }
    assertThat(count("scheduled_tasks")).isZero();
  }

  @Test
  void whatIsDoneIsNotCancelled() throws Exception {
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      submissions.start();
      String id = submit(submissions).id();
      StoredSubmission done = await(submissions.finished(id));
      assertThat(submissions.cancel(id)).contains(done);
    }
  }

  @Test
  void itsStatesAreToldInOrder() throws Exception {
    BlockingQueue<StoredSubmission> told = new LinkedBlockingQueue<>();
    try (Store store = Store.open(location);
        Submissions submissions = open(store, SubmissionsTest::verdict)) {
      String id = submit(submissions).id();
      Runnable stop = submissions.watch(id, told::add);
      submissions.start();
      await(submissions.finished(id));
      stop.run();
    }
    assertThat(told.stream().map(StoredSubmission::state))
        .containsExactly(SubmissionState.QUEUED, SubmissionState.RUNNING, SubmissionState.DONE);
  }

  private static Submissions open(Store store, Judge judge) {
    return store.submissions(judge, SubmissionListener.NONE, Limits.DEFAULT);
  }

  private static StoredSubmission submit(Submissions submissions) {
    return switch (submissions.submit(List.of(ANSWER), null, false)) {
      case Intake.Accepted(List<StoredSubmission> stored, boolean _) -> stored.getFirst();
      case Intake other -> throw new AssertionError(other);
    };
  }

  /** Long enough for another thread to come to the same place, if any does. */
  private static void waitAWhile(CountDownLatch latch) {
    try {
      var _ = latch.await(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nothing happened");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    try (HikariDataSource dataSource = Database.open(location)) {
      Jdbi.create(dataSource).useHandle(handle -> handle.execute(sql));
    }
  }

  private int count(String table) {
    try (HikariDataSource dataSource = Database.open(location)) {
      return Jdbi.create(dataSource)
          .withHandle(h -> h.select("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
    }
  }
}
