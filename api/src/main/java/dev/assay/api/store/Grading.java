package dev.assay.api.store;

import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The grading of one submission after the other: begins an attempt, judges, writes the verdict. */
final class Grading {
  private static final Logger LOG = LoggerFactory.getLogger(Grading.class);

  /** How often the judge may fail before it owns up to it. */
  private static final int FAILURES = 3;

  /** After so many attempts that ended with their process a submission may be the reason. */
  private static final int SUSPECT = 3;

  /** How often an attempt may end with its process before the submission is to blame for it. */
  private static final int ATTEMPTS = 20;

  private final Jdbi jdbi;
  private final Judge judge;
  private final SubmissionListener listener;
  private final Backlog backlog;
  private final Watchers watchers;

  /** What could not be written when the store failed: written when it is back, not judged again. */
  private final Map<String, Judged> unwritten = new ConcurrentHashMap<>();

  /** Suspects are judged with nothing beside them, so that only the guilty one is given up. */
  private final ReadWriteLock alone = new ReentrantReadWriteLock(true);

  private record Judged(StoredSubmission submission, VerdictJson verdict) {}

  Grading(Jdbi jdbi, Judge judge, SubmissionListener listener, Backlog backlog, Watchers watchers) {
    this.jdbi = jdbi;
    this.judge = judge;
    this.listener = listener;
    this.backlog = backlog;
    this.watchers = watchers;
  }

  /** Throws if it has to be done again. */
  void grade(String id) {
    Judged earlier = unwritten.get(id);
    if (earlier != null) {
      write(earlier);
      unwritten.remove(id);
      return;
    }
    Lock lock = isSuspect(id) ? alone.writeLock() : alone.readLock();
    lock.lock();
    try {
      attempt(id);
    } finally {
      lock.unlock();
    }
  }

  private boolean isSuspect(String id) {
    return Work.read(jdbi, handle -> SubmissionTable.find(handle, id))
        .filter(submission -> submission.attempt() - submission.failures() >= SUSPECT)
        .isPresent();
  }

  private void attempt(String id) {
    Optional<StoredSubmission> begun =
        Work.inTransaction(jdbi, handle -> SubmissionTable.begin(handle, id));
    if (begun.isEmpty()) {
      return; // Cancelled; or a process died between writing the verdict and removing the job.
    }
    StoredSubmission submission = begun.get();
    watchers.tell(submission);
    listener.begun(submission);
    long start = System.nanoTime();
    VerdictJson verdict = verdict(submission);
    backlog.graded(Duration.ofNanos(System.nanoTime() - start));
    listener.judged(submission, verdict);
    Judged judged = new Judged(submission, verdict);
    try {
      write(judged);
    } catch (StoreException e) {
      unwritten.put(id, judged);
      throw e;
    }
  }

  private void write(Judged judged) {
    StoredSubmission submission = judged.submission();
    VerdictJson verdict = judged.verdict();
    boolean charged = charged(verdict.verdict());
    Optional<StoredSubmission> written =
        Work.inTransaction(
            jdbi,
            handle -> {
              if (!SubmissionTable.finish(handle, submission, Instant.now(), verdict, charged)) {
                return Optional.empty();
              }
              if (!charged) {
                Attempts.giveBack(handle, submission);
              }
              listener.finishing(submission, verdict);
              return SubmissionTable.find(handle, submission.id());
            });
    if (written.isPresent()) {
      backlog.left();
      listener.finished(written.get(), verdict);
      watchers.tell(written.get());
    } else {
      LOG.info("submission {}: attempt {} came too late", submission.id(), submission.attempt());
    }
  }

  /** What does not even begin to run, and what is our fault, costs nothing. */
  private static boolean charged(Verdict verdict) {
    return switch (verdict) {
      case COMPILE_ERROR, JUDGE_ERROR -> false;
      case ACCEPTED,
          WRONG_ANSWER,
          RUN_TIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED,
          REJECTED ->
          true;
    };
  }

  private VerdictJson verdict(StoredSubmission submission) {
    if (submission.attempt() > ATTEMPTS) {
      return givenUp(submission); // Each attempt took the process with it.
    }
    boolean last = submission.failures() + 1 >= FAILURES;
    VerdictJson verdict;
    try {
      verdict = judge.grade(submission.problem(), submission.sql());
    } catch (RuntimeException e) {
      if (!last) {
        fail(submission);
        throw e;
      }
      LOG.error("submission {}: the judge failed in every attempt", submission.id(), e);
      return givenUp(submission);
    }
    if (verdict.verdict() == Verdict.JUDGE_ERROR && !last) {
      fail(submission);
      throw new IllegalStateException("the judge could not come to a verdict");
    }
    return verdict;
  }

  private void fail(StoredSubmission submission) {
    listener.failed(submission);
    Work.inTransaction(
        jdbi,
        handle -> {
          SubmissionTable.requeue(handle, submission);
          return submission;
        });
  }

  private static VerdictJson givenUp(StoredSubmission submission) {
    return VerdictJson.judgeError(
        submission.problem(),
        "judge_failed",
        "The judge failed repeatedly. This is not the answer's fault, and it is not counted.");
  }
}
