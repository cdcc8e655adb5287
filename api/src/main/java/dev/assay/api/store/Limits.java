package dev.assay.api.store;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a store takes.
 *
 * @param queued how many submissions may wait for their verdict
 * @param longestWait how long, by the pace of the latest gradings, a new one may have to wait
 * @param daily how many submissions a learner may send within 24 hours
 */
public record Limits(int queued, Duration longestWait, int daily) {
  /**
   * A queue of a few seconds: a client that is told to come back knows more than one that waits.
   */
  public static final Limits DEFAULT = new Limits(1000, Duration.ofSeconds(3), 1000);

  public Limits {
    Objects.requireNonNull(longestWait);
    if (queued < 1 || !longestWait.isPositive() || daily < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
