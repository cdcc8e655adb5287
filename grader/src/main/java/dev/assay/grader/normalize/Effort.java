package dev.assay.grader.normalize;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What one query may take of the thread that normalizes it: steps, so that what it comes to fits
 * into memory, and processor time. For that thread alone.
 */
public final class Effort {
  /**
   * Operators and expressions, counted as often as the query uses them. A text of 5,000 tokens has
   * fewer, but names that are used twice, over and over, can make it mean any number.
   */
  private static final int MOST_STEPS = 20_000;

  /** To look at the time takes as long as a step. */
  private static final int STEPS_TO_A_LOOK = 8;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long latest;
  private int steps;
  private int unlooked;

  private Effort(long latest) {
    this.latest = latest;
  }

  /** From now on, so much processor time of this thread. */
  public static Effort of(Duration time) {
    return new Effort(THREADS.getCurrentThreadCpuTime() + time.toNanos());
  }

  /** So many steps that make up the query. */
  public void step(int count) {
    if (count > MOST_STEPS - steps) {
      throw new TooMuchEffort("a query of many parts");
    }
    steps += count;
    look(count);
  }

  /** How many steps have been taken. */
  public int steps() {
    return steps;
  }

  /**
   * So much work on what is there already; ends it if it takes too long, or nobody waits for it.
   */
  public void look(int work) {
    unlooked += work;
    if (unlooked >= STEPS_TO_A_LOOK) {
      unlooked = 0;
      if (THREADS.getCurrentThreadCpuTime() > latest || Thread.currentThread().isInterrupted()) {
        throw new TooMuchEffort(Normalization.Unsupported.TOO_LONG);
      }
    }
  }

  /** Whether an expression of so many nodes is no more than a query may have. */
  public static void check(int nodes) {
    if (nodes > MOST_STEPS) {
      throw new TooMuchEffort("a query of many parts");
    }
  }
}
