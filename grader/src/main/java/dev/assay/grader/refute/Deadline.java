package dev.assay.grader.refute;

import java.time.Duration;

/** A ceiling on the time of a search. It cuts a search short, and says so. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - end > 0;
  }
}
