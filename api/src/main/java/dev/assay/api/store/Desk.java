package dev.assay.api.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes submissions in: all of a request or none of it, with their jobs, in one transaction. */
final class Desk {
  private static final Duration DAY = Duration.ofHours(24);

  private final Jdbi jdbi;
  private final Jobs jobs;
  private final SubmissionListener listener;
  private final Limits limits;
  private final Set<String> keysInUse = ConcurrentHashMap.newKeySet();

  Desk(Jdbi jdbi, Jobs jobs, SubmissionListener listener, Limits limits) {
    this.jdbi = jdbi;
    this.jobs = jobs;
    this.listener = listener;
    this.limits = limits;
  }

  /**
   * @param metered whether the learner's daily quota holds
   */
  Intake take(List<NewSubmission> news, @Nullable IdempotencyKey key, boolean metered) {
    String inUse = key == null ? null : key.learner() + "\n" + key.name();
    if (inUse != null && !keysInUse.add(inUse)) {
      return new Intake.KeyInUse();
    }
    try {
      return Work.inTransaction(
          jdbi,
          handle -> {
            Intake intake = take(handle, news, key, metered);
            if (!(intake instanceof Intake.Accepted)) {
              handle.rollback();
            }
            return intake;
          });
    } finally {
      if (inUse != null) {
        keysInUse.remove(inUse);
      }
    }
  }

  private Intake take(
      Handle handle, List<NewSubmission> news, @Nullable IdempotencyKey key, boolean metered) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<StoredSubmission> submissions =
        news.stream()
            .map(it -> StoredSubmission.queued(UUID.randomUUID().toString(), it, now))
            .toList();
    if (key != null && !Keys.take(handle, key, submissions, now)) {
      return earlier(handle, key);
    }
    Optional<Intake> refusal = metered ? quota(handle, submissions, now) : Optional.empty();
    refusal = refusal.or(() -> attempts(handle, submissions, now));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    for (StoredSubmission submission : submissions) {
      SubmissionTable.insert(handle, submission);
      jobs.add(handle.getConnection(), submission.id());
    }
    listener.storing(submissions);
    return new Intake.Accepted(submissions, false);
  }

  private static Intake earlier(Handle handle, IdempotencyKey key) {
    Keys.Known known = Keys.find(handle, key).orElse(null);
    if (known == null) {
      return new Intake.KeyInUse();
    }
    if (!known.fingerprint().equals(key.fingerprint())) {
      return new Intake.KeyReused();
    }
    List<StoredSubmission> found =
        new ArrayList<>(SubmissionTable.find(handle, known.submissions()));
    found.sort(Comparator.comparingInt(it -> known.submissions().indexOf(it.id())));
    return new Intake.Accepted(found, true);
  }

  private Optional<Intake> quota(Handle handle, List<StoredSubmission> news, Instant now) {
    String learner = news.getFirst().learner();
    int sent = SubmissionTable.countSince(handle, learner, now.minus(DAY));
    return sent + news.size() > limits.daily()
        ? Optional.of(new Intake.QuotaUsed(limits.daily(), Duration.ofHours(1)))
        : Optional.empty();
  }

  private static Optional<Intake> attempts(
      Handle handle, List<StoredSubmission> news, Instant now) {
    // In one order everywhere: two requests that take the same rows cannot wait for each other.
    List<StoredSubmission> ordered =
        news.stream().sorted(Comparator.comparing(StoredSubmission::problem)).toList();
    for (StoredSubmission submission : ordered) {
      String id = submission.assessment();
      if (id != null) {
        Optional<Intake> refusal = attempt(handle, submission, id, now);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Intake> attempt(
      Handle handle, StoredSubmission submission, String id, Instant now) {
    Assessment assessment = Assessments.find(handle, id).orElse(null);
    if (assessment == null) {
      return Optional.of(new Intake.UnknownAssessment(id));
    }
    if (!assessment.problems().contains(submission.problem())) {
      return Optional.of(new Intake.NotInAssessment(id, submission.problem()));
    }
    return switch (assessment.stateAt(now)) {
      case "upcoming" -> Optional.of(new Intake.NotOpen(id, assessment.opensAt()));
      case "closed" -> Optional.of(new Intake.Closed(id));
      default ->
          Attempts.take(
                  handle, id, submission.problem(), submission.learner(), assessment.attempts())
              ? Optional.empty()
              : Optional.of(
                  new Intake.AttemptsUsed(
                      submission.problem(),
                      assessment.attempts() == null ? 0 : assessment.attempts()));
    };
  }
}
