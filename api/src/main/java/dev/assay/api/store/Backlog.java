package dev.assay.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How much waits for its verdict, and how long a new one would: read from the store a few times a
 * second, so that a refusal costs no look into it. Thread-safe.
 */
final class Backlog {
  /** The share of the latest grading in the average of their times. */
  private static final double LATEST = 0.05;

  /** Assumed before anything was graded. */
  private static final double FIRST_SECONDS = 0.1;

  private final Limits limits;
  private final AtomicReference<Reading> reading = new AtomicReference<>(Reading.EMPTY);

  /** Admitted, but not stored yet. */
  private final AtomicInteger entering = new AtomicInteger();

  /** Stored less finished here, since the reading. */
  private final AtomicInteger since = new AtomicInteger();

  private final AtomicReference<Double> seconds = new AtomicReference<>(FIRST_SECONDS);

  /** The average time between one verdict and the next while there is always more to do. */
  private final AtomicReference<Double> gap = new AtomicReference<>(0.0);

  /** When the latest verdict came, if there was more to do then: an idle time is no gap. */
  private final AtomicReference<@Nullable Long> lastWhileBusy = new AtomicReference<>();

  private final LongSupplier nanos;

  Backlog(Limits limits) {
    this(limits, System::nanoTime);
  }

  /**
   * @param nanos a clock, as {@link System#nanoTime} is
   */
  Backlog(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /**
   * What the store says.
   *
   * @param oldest when the one that waits longest was sent in; now if none waits
   * @param nodes how many services are grading
   */
  record Reading(int pending, Instant oldest, int nodes, Instant at) {
    private static final Reading EMPTY = new Reading(0, Instant.EPOCH, 1, Instant.EPOCH);
  }

  Reading refresh(Handle handle) {
    int before = since.get();
    Instant now = Instant.now();
    int nodes =
        handle
            .createQuery("SELECT count(DISTINCT picked_by) FROM scheduled_tasks WHERE picked")
            .mapTo(Integer.class)
            .one();
    Reading fresh =
        handle
            .createQuery(
                """
                SELECT count(*) AS pending, min(submitted_at) AS oldest FROM submission
                WHERE state IN ('queued', 'running')
                """)
            .map(
                (row, _) -> {
                  Instant oldest = Times.instant(row, "oldest");
                  return new Reading(
                      row.getInt("pending"),
                      oldest == null ? now : oldest,
                      Math.max(1, nodes),
                      Instant.now());
                })
            .one();
    reading.set(fresh);
    since.addAndGet(-before);
    return fresh;
  }

  Reading latest() {
    return reading.get();
  }

  int pending() {
    return Math.max(0, reading.get().pending() + entering.get() + since.get());
  }

  /** Makes room for some, or says when to come back. */
  Optional<Duration> admit(int more) {
    int pending = pending();
    Duration wait = wait(pending);
    if (pending + more > limits.queued() || wait.compareTo(limits.longestWait()) > 0) {
      return Optional.of(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
    }
    entering.addAndGet(more);
    return Optional.empty();
  }

  /** What was admitted is stored, or not. Counted twice for a moment rather than not at all. */
  void entered(int number, boolean stored) {
    if (stored) {
      since.addAndGet(number);
    }
    entering.addAndGet(-number);
  }

  /** The judge came to a verdict. */
  void graded(Duration time) {
    seconds.updateAndGet(average -> average + LATEST * (time.toNanos() / 1e9 - average));
  }

  /** One has its verdict. */
  void left() {
    since.decrementAndGet();
    Long now = pending() >= Jobs.THREADS ? nanos.getAsLong() : null;
    Long before = lastWhileBusy.getAndSet(now);
    if (now != null && before != null) {
      double passed = (now - before) / 1e9;
      gap.updateAndGet(average -> average + LATEST * (passed - average));
    }
  }

  /**
   * Those that wait leave at the pace at which verdicts come; by Little's law no faster than those
   * that are graded at once take. The pace counts all that is done beside the grading, and
   * refusals.
   */
  private Duration wait(int pending) {
    double pace = seconds.get() / Jobs.THREADS;
    if (pending >= Jobs.THREADS) {
      pace = Math.max(pace, gap.get());
    }
    return Duration.ofMillis((long) (1000 * pace * pending / reading.get().nodes()));
  }
}
