package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken in, what is refused, and what it costs. */
@ParameterizedClass
@EnumSource(TestStore.class)
final class IntakeTest {
  private static final Limits LIMITS = new Limits(20, Duration.ofHours(1), 10);

  @Parameter
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  private TestStore kind;

  @TempDir private Path folder;

  private Store store;
  private Submissions submissions;

  @BeforeEach
  @SuppressWarnings("NullAway") // JUnit has set the parameter.
  void open() {
    store = Store.open(kind.fresh(folder));
    submissions = store.submissions(IntakeTest::judge, SubmissionListener.NONE, LIMITS);
  }

  @AfterEach
  void close() {
    submissions.close();
    store.close();
  }

  /** The answer names its verdict. */
  static VerdictJson judge(String problem, String sql) {
    return new VerdictJson(
        VerdictJson.FORMAT,
        problem,
        Verdict.valueOf(sql),
        0,
        new EvidenceJson(Evidence.Kind.NONE, 0, false),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        Map.of());
  }

  @Test
  void theSameKeyGivesTheSameSubmissions() {
    List<NewSubmission> two = List.of(answer("ada", null), answer("ada", null));
    List<StoredSubmission> first = accepted(submissions.submit(two, key("k", "a"), false));
    Intake again = submissions.submit(two, key("k", "a"), false);
    assertThat(again).isEqualTo(new Intake.Accepted(first, true));
    assertThat(submissions.submit(two, key("k", "b"), false)).isEqualTo(new Intake.KeyReused());
    assertThat(submissions.submit(two, new IdempotencyKey("bob", "k", "b"), false))
        .isInstanceOf(Intake.Accepted.class);
    assertThat(submissions.list(filter(null, 50)).submissions()).hasSize(4);
  }

  @Test
  void requestsWithOneKeyAtOnceStoreOnce() throws Exception {
    List<Intake> intakes =
        atOnce(8, () -> submissions.submit(List.of(answer("ada", null)), key("k", "a"), false));
    assertThat(submissions.list(filter(null, 50)).submissions()).hasSize(1);
    assertThat(intakes)
        .allMatch(it -> it instanceof Intake.Accepted || it instanceof Intake.KeyInUse);
  }

  @Test
  void aFullQueueRefuses() {
    for (int i = 0; i < 20; i++) { // Nothing looks into the store before it is started.
      accepted(submissions.submit(List.of(answer("ada", null)), null, false));
    }
    assertThat(submissions.submit(List.of(answer("ada", null)), null, false))
        .isInstanceOfSatisfying(
            Intake.QueueFull.class, full -> assertThat(full.retryAfter()).isPositive());
    assertThat(submissions.pending()).isEqualTo(20);
  }

  @Test
  void aDayHasItsQuota() {
    List<NewSubmission> ten = IntStream.range(0, 10).mapToObj(_ -> answer("ada", null)).toList();
    accepted(submissions.submit(ten, null, true));
    assertThat(submissions.submit(List.of(answer("ada", null)), null, true))
        .isInstanceOf(Intake.QuotaUsed.class);
    accepted(submissions.submit(List.of(answer("bob", null)), null, true));
    accepted(submissions.submit(List.of(answer("ada", null)), null, false));
  }

  @Test
  void anAssessmentTakesAnswersBetweenItsTimes() {
    Instant now = Instant.now();
    set("past", now.minusSeconds(20), now.minusSeconds(10), null);
    set("future", now.plusSeconds(1000), null, null);
    assertThat(one("past")).isEqualTo(new Intake.Closed("past"));
    assertThat(one("future")).isInstanceOf(Intake.NotOpen.class);
    assertThat(one("none")).isEqualTo(new Intake.UnknownAssessment("none"));
    assertThat(
            submissions.submit(
                List.of(new NewSubmission("q", "ACCEPTED", "ada", "past")), null, false))
        .isEqualTo(new Intake.NotInAssessment("past", "q"));
    assertThat(submissions.list(filter(null, 50)).submissions()).isEmpty();
  }

  @Test
  void ofABatchAllIsTakenOrNothing() {
    set("exam", null, null, 2);
    List<NewSubmission> three =
        List.of(answer("ada", "exam"), answer("ada", "exam"), answer("ada", "exam"));
    assertThat(submissions.submit(three, null, false)).isEqualTo(new Intake.AttemptsUsed("p", 2));
    assertThat(store.assessments().attemptsUsed("exam", "ada")).isEmpty();
    accepted(submissions.submit(three.subList(0, 2), null, false));
  }

  @Test
  void theLastAttemptIsTakenOnce() throws Exception {
    set("exam", null, null, 3);
    List<Intake> intakes = atOnce(8, () -> one("exam"));
    assertThat(intakes).filteredOn(it -> it instanceof Intake.Accepted).hasSize(3);
    assertThat(store.assessments().attemptsUsed("exam", "ada")).isEqualTo(Map.of("p", 3));
  }

  @Test
  void whatIsNoAttemptIsGivenBack() throws Exception {
    set("exam", null, null, 5);
    List<StoredSubmission> stored = new ArrayList<>();
    for (String verdict : List.of("COMPILE_ERROR", "JUDGE_ERROR", "WRONG_ANSWER", "ACCEPTED")) {
      stored.addAll(
          accepted(
              submissions.submit(
                  List.of(new NewSubmission("p", verdict, "ada", "exam")), null, false)));
    }
    String cancelled = accepted(one("exam")).getFirst().id();
    assertThat(one("exam")).isInstanceOf(Intake.AttemptsUsed.class);
    submissions.cancel(cancelled);
    submissions.start();
    for (StoredSubmission submission : stored) {
      StoredSubmission done = submissions.finished(submission.id()).get(30, TimeUnit.SECONDS);
      assertThat(done.charged()).isEqualTo(!submission.sql().endsWith("ERROR"));
    }
    assertThat(store.assessments().attemptsUsed("exam", "ada")).isEqualTo(Map.of("p", 2));
  }

  @Test
  void theListIsReadPageByPage() {
    for (int i = 0; i < 5; i++) {
      accepted(submissions.submit(List.of(answer(i == 2 ? "bob" : "ada", null)), null, false));
    }
    SubmissionFilter.Page first = submissions.list(filter("ada", 3));
    SubmissionFilter.Page second =
        submissions.list(
            new SubmissionFilter("ada", "p", null, SubmissionState.QUEUED, null, first.next(), 3));
    assertThat(first.submissions()).hasSize(3);
    assertThat(second.submissions()).hasSize(1).doesNotContainAnyElementsOf(first.submissions());
    assertThat(second.next()).isNull();
  }

  private void set(
      String id, @Nullable Instant opens, @Nullable Instant closes, @Nullable Integer attempts) {
    store.assessments().put(new Assessment(id, "An exam", List.of("p"), opens, closes, attempts));
  }

  private Intake one(String assessment) {
    return submissions.submit(List.of(answer("ada", assessment)), null, false);
  }

  private static NewSubmission answer(String learner, @Nullable String assessment) {
    return new NewSubmission("p", "ACCEPTED", learner, assessment);
  }

  private static IdempotencyKey key(String name, String fingerprint) {
    return new IdempotencyKey("ada", name, fingerprint);
  }

  private static SubmissionFilter filter(@Nullable String learner, int limit) {
    return new SubmissionFilter(learner, null, null, null, null, null, limit);
  }

  private static List<StoredSubmission> accepted(Intake intake) {
    return switch (intake) {
      case Intake.Accepted(List<StoredSubmission> stored, boolean _) -> stored;
      case Intake other -> throw new AssertionError(other);
    };
  }

  private static List<Intake> atOnce(int times, Callable<Intake> task) throws Exception {
    List<Intake> intakes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
      for (Future<Intake> each :
          pool.invokeAll(IntStream.range(0, times).mapToObj(_ -> task).toList())) {
        intakes.add(each.get());
      }
    }
    return intakes;
  }
}
