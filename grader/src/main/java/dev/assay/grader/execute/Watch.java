package dev.assay.grader.execute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run: a worker that uses too much is asked to stop, and killed a second later. A run
 * is too long by the processor time it used, not by the clock, so that a busy machine is nobody's
 * fault; the clock ends it at a multiple of the limit.
 */
final class Watch implements Runnable {
  static final Duration INTERVAL = Duration.ofMillis(20);
  static final Duration GRACE = Duration.ofSeconds(1);

  /** Below the 700 MB that no worker may exceed, by what one can grow within an interval. */
  private static final long MOST_RESIDENT_BYTES = 680_000_000;

  /** So long past the limit by the clock, a run that mostly wants no processor is stopped. */
  private static final Duration ASLEEP = Duration.ofSeconds(1);

  private final WorkerProcess worker;
  private final Duration limit;
  private final int patience;
  private final boolean boundedMemory;
  private long startedAt;
  private long cpuAtStart;
  private long cancelledAt;
  private int samples;
  private int eager;
  private volatile @Nullable Cause cause;

  /**
   * @param limit of processor time
   * @param patience how many times the limit the clock may show
   */
  Watch(WorkerProcess worker, Duration limit, int patience, boolean boundedMemory) {
    this.worker = worker;
    this.limit = limit;
    this.patience = patience;
    this.boundedMemory = boundedMemory;
    restart();
  }

  /** Why a run was stopped. */
  enum Cause {
    /** It used up its processor time, or did nothing for long. */
    TIME,
    /** It was given too little of a processor. */
    STARVED,
    MEMORY
  }

  /** Gives the run its limit once more. */
  synchronized void restart() {
    startedAt = System.nanoTime();
    cpuAtStart = worker.stat().map(ProcStat::cpuNanos).orElse(0L);
    samples = 0;
    eager = 0;
  }

  /** Processor time since the start of the limit. */
  synchronized Duration spent() {
    return worker
        .stat()
        .map(now -> Duration.ofNanos(now.cpuNanos() - cpuAtStart))
        .orElse(Duration.ZERO);
  }

  /** Why this watch stopped the run, or null if it did not. */
  @Nullable Cause cause() {
    return cause;
  }

  @Override
  public synchronized void run() {
    long now = System.nanoTime();
    ProcStat stat = worker.stat().orElse(new ProcStat(now - startedAt, 0));
    if (boundedMemory && stat.residentBytes() > MOST_RESIDENT_BYTES) {
      cause = Cause.MEMORY;
      worker.kill();
      return;
    }
    if (cause != null) {
      if (now - cancelledAt >= GRACE.toNanos()) {
        worker.kill();
      }
      return;
    }
    long wall = now - startedAt;
    if (stat.cpuNanos() - cpuAtStart >= limit.toNanos()) {
      stop(Cause.TIME, now);
    } else if (wall >= limit.plus(ASLEEP).toNanos() && eager * 2 < samples) {
      stop(Cause.TIME, now);
    } else if (wall >= patience * limit.toNanos()) {
      stop(Cause.STARVED, now);
    } else if (wall >= limit.toNanos()) {
      samples++;
      eager += worker.wantsToRun() ? 1 : 0;
    }
  }

  private void stop(Cause why, long now) {
    cause = why;
    cancelledAt = now;
    worker.cancel();
  }
}
