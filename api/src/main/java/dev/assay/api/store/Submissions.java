package dev.assay.api.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.assay.api.wire.VerdictJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All submissions, graded one after the other in the background. A submission that {@link #submit}
 * returned gets exactly one verdict, even if this process or its machine dies: it and its job are
 * committed together, and whoever finds the job unfinished begins it again. Thread-safe.
 */
public final class Submissions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** How often grading is begun before the judge gives up. */
  private static final int ATTEMPTS = 3;

  private final HikariDataSource dataSource;
  private final Jdbi jdbi;
  private final Judge judge;
  private final Jobs jobs;
  private final Map<String, CompletableFuture<StoredSubmission>> waiters =
      new ConcurrentHashMap<>();

  private Submissions(HikariDataSource dataSource, Judge judge) {
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
    this.judge = judge;
    this.jobs = new Jobs(dataSource, this::grade);
  }

  /**
   * Opens the store of a folder, made if it is not there. Nothing is graded before {@link #start}.
   *
   * @throws StoreException if it cannot be opened
   */
  public static Submissions open(Path folder, Judge judge) {
    HikariDataSource dataSource = Database.open(folder);
    try {
      return new Submissions(dataSource, judge);
    } catch (RuntimeException e) {
      dataSource.close();
      throw e;
    }
  }

  /** Begins to grade: first what an earlier process left unfinished. */
  public void start() {
    jobs.start();
  }

  /** Stores a submission. It is durable when this returns. */
  public StoredSubmission submit(String problem, String sql) {
    StoredSubmission submission =
        new StoredSubmission(
            UUID.randomUUID().toString(),
            problem,
            sql,
            SubmissionState.QUEUED,
            0,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            null,
            null);
    jdbi.useTransaction(
        handle -> {
          SubmissionTable.insert(handle, submission);
          jobs.add(handle.getConnection(), submission.id());
        });
    jobs.wake();
    return submission;
  }

  public Optional<StoredSubmission> find(String id) {
    return jdbi.withHandle(handle -> SubmissionTable.find(handle, id));
  }

  /**
   * Completes with the submission when it is done or cancelled; at once if it is already.
   *
   * @param id of a submission that is stored
   */
  public CompletableFuture<StoredSubmission> finished(String id) {
    CompletableFuture<StoredSubmission> waiter =
        waiters.computeIfAbsent(id, _ -> new CompletableFuture<>());
    // Looked up after the waiter is in place: a verdict written in between completes it.
    find(id).filter(submission -> submission.state().last()).ifPresent(this::complete);
    return waiter.copy();
  }

  /** Whether submissions are being accepted and graded. */
  public boolean ready() {
    return jobs.running()
        && jdbi.withHandle(handle -> handle.select("SELECT 1").mapTo(Integer.class).one()) == 1;
  }

  /** Lets what is being graded come to its end; the rest stays queued for the next start. */
  @Override
  public void close() {
    jobs.close();
    dataSource.close();
  }

  private void grade(String id) {
    Optional<StoredSubmission> begun =
        jdbi.inTransaction(handle -> SubmissionTable.begin(handle, id));
    if (begun.isEmpty()) {
      return; // The verdict was written, but the job not yet removed, when a process died.
    }
    StoredSubmission submission = begun.get();
    VerdictJson verdict = verdict(submission);
    boolean written =
        jdbi.inTransaction(
            handle -> SubmissionTable.finish(handle, submission, Instant.now(), verdict));
    if (written) {
      find(id).ifPresent(this::complete);
    } else {
      LOG.warn("submission {}: attempt {} came too late", id, submission.attempt());
    }
  }

  private VerdictJson verdict(StoredSubmission submission) {
    if (submission.attempt() > ATTEMPTS) {
      return givenUp(submission); // Each attempt took the process with it.
    }
    try {
      return judge.grade(submission.problem(), submission.sql());
    } catch (RuntimeException e) {
      if (submission.attempt() < ATTEMPTS) {
        throw e;
      }
      LOG.error("submission {}: the judge failed in every attempt", submission.id(), e);
      return givenUp(submission);
    }
  }

  private static VerdictJson givenUp(StoredSubmission submission) {
    return VerdictJson.judgeError(
        submission.problem(),
        "judge_failed",
        "The judge failed repeatedly. This is not the answer's fault, and it is not counted.");
  }

  private void complete(StoredSubmission submission) {
    CompletableFuture<StoredSubmission> waiter = waiters.remove(submission.id());
    if (waiter != null) {
      waiter.complete(submission);
    }
  }
}
