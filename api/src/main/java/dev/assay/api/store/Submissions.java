package dev.assay.api.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All submissions, graded one after the other in the background. A submission that {@link #submit}
 * accepted gets exactly one verdict, unless it is cancelled, even if this process or its machine
 * dies: it and its job are committed together, and whoever finds the job unfinished begins it
 * again. Thread-safe.
 */
public final class Submissions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** How often the store is asked what other services have done. */
  private static final Duration PULSE = Duration.ofMillis(250);

  /** A store that was silent for longer is out of order. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private static final String RELEASE =
      """
      UPDATE scheduled_tasks SET picked = 0, picked_by = NULL, last_heartbeat = NULL,
        version = version + 1
      WHERE picked""";

  private final StoreLocation location;
  private final Jdbi jdbi;
  private final SubmissionListener listener;
  private final Jobs jobs;
  private final Desk desk;
  private final Backlog backlog;
  private final Watchers watchers = new Watchers();
  private final @Nullable Claim claim;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());
  private volatile boolean draining;

  Submissions(
      StoreLocation location,
      HikariDataSource dataSource,
      Jdbi jdbi,
      Judge judge,
      SubmissionListener listener,
      Limits limits) {
    this.location = location;
    this.jdbi = jdbi;
    this.claim =
        switch (location) {
          case StoreLocation.Sqlite sqlite -> Claim.on(sqlite.file().toAbsolutePath());
          case StoreLocation.Postgresql _ -> null;
        };
    this.backlog = new Backlog(limits);
    this.listener = listener;
    Grading grading = new Grading(jdbi, judge, listener, backlog, watchers);
    this.jobs = new Jobs(location, dataSource, grading::grade);
    this.desk = new Desk(jdbi, jobs, listener, limits);
  }

  /** Begins to grade: first what an earlier process left unfinished. */
  public void start() {
    if (location instanceof StoreLocation.Sqlite) {
      // Nobody else is at work here: there is no need to wait until the dead miss their heartbeats.
      Work.inTransaction(jdbi, handle -> handle.execute(RELEASE));
    }
    beat();
    var _ =
        pulse.scheduleWithFixedDelay(
            this::beat, PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
    jobs.start();
  }

  /**
   * Stores submissions, all or none. They are durable when this returns.
   *
   * @param news at least one, all of the same learner
   * @param key makes a repetition of the same request give the same submissions
   * @param metered whether the learner's daily quota holds
   * @throws StoreException if the store fails; they may be stored or not
   */
  public Intake submit(List<NewSubmission> news, @Nullable IdempotencyKey key, boolean metered) {
    if (draining) {
      return new Intake.Draining();
    }
    Optional<Duration> full = backlog.admit(news.size());
    if (full.isPresent()) {
      return new Intake.QueueFull(full.get());
    }
    boolean accepted = false;
    try {
      Intake intake = desk.take(news, key, metered);
      if (intake instanceof Intake.Accepted(List<StoredSubmission> stored, boolean again)
          && !again) {
        accepted = true;
        listener.stored(stored);
        jobs.wake();
      }
      return intake;
    } finally {
      backlog.entered(news.size(), accepted);
    }
  }

  public Optional<StoredSubmission> find(String id) {
    return Work.read(jdbi, handle -> SubmissionTable.find(handle, id));
  }

  /** A page of those that the filter names. */
  public SubmissionFilter.Page list(SubmissionFilter filter) {
    return Work.read(jdbi, handle -> SubmissionTable.page(handle, filter));
  }

  /**
   * Cancels it, unless it is done: then nothing changes. What it has used of its attempts is given
   * back.
   *
   * @return how it is now; none if there is no such submission
   */
  public Optional<StoredSubmission> cancel(String id) {
    Optional<StoredSubmission> cancelled =
        Work.inTransaction(
            jdbi,
            handle -> {
              Optional<StoredSubmission> now = SubmissionTable.cancel(handle, id, Instant.now());
              now.ifPresent(submission -> Attempts.giveBack(handle, submission));
              return now;
            });
    cancelled.ifPresent(watchers::tell);
    return cancelled.or(() -> find(id));
  }

  /**
   * Completes with the submission when it is done or cancelled; at once if it is already.
   *
   * @param id of a submission that is stored
   */
  public CompletableFuture<StoredSubmission> finished(String id) {
    CompletableFuture<StoredSubmission> finished = new CompletableFuture<>();
    Runnable stop =
        watch(
            id,
            submission -> {
              if (submission.state().last()) {
                finished.complete(submission);
              }
            });
    return finished.whenComplete((_, _) -> stop.run());
  }

  /**
   * Tells the state that it is in and each that follows, from several threads but one after the
   * other; until it is done or cancelled, or no more is wanted.
   *
   * @param id of a submission that is stored
   * @return stops it
   */
  public Runnable watch(String id, Consumer<StoredSubmission> consumer) {
    Runnable stop = watchers.add(id, consumer);
    // Looked up after the watcher is in place: no state in between is missed.
    find(id).ifPresent(watchers::tell);
    return stop;
  }

  /** How many wait for their verdict, on all services of the store. */
  public int pending() {
    return backlog.pending();
  }

  /** Since when the one has waited that waits longest. */
  public Duration oldestAge() {
    Backlog.Reading latest = backlog.latest();
    return latest.pending() == 0 ? Duration.ZERO : Duration.between(latest.oldest(), Instant.now());
  }

  /** Whether submissions are being accepted and graded. */
  public boolean ready() {
    return !draining
        && jobs.running()
        && backlog.latest().at().plus(SILENCE).isAfter(Instant.now());
  }

  /** Accepts no more, and lets what is being graded come to its end. */
  public void drain() {
    draining = true;
    jobs.close();
  }

  /** Stops; what is not graded stays queued for the next start. */
  @Override
  public void close() {
    drain();
    pulse.shutdownNow();
    if (claim != null) {
      claim.close();
    }
  }

  private void beat() {
    try {
      Set<String> watched = watchers.ids();
      List<StoredSubmission> news =
          Work.read(
              jdbi,
              handle -> {
                backlog.refresh(handle);
                return watched.isEmpty() ? List.of() : SubmissionTable.find(handle, watched);
              });
      news.forEach(watchers::tell);
    } catch (RuntimeException e) {
      LOG.warn("the store does not answer: {}", e.getMessage());
    }
  }
}
