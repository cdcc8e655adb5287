package dev.assay.grader.model;

import java.time.Duration;

/**
 * What one run of a query may use.
 *
 * @param time CPU time; more than 0, at most 5 seconds
 * @param rows how many rows a result may have
 */
public record Limits(Duration time, int rows) {
  public static final Duration LONGEST = Duration.ofSeconds(5);
  public static final Limits DEFAULT = new Limits(Duration.ofSeconds(2), 10_000);

  public Limits {
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("the time limit is above 0 and at most 5 s");
    }
    if (rows < 1) {
      throw new IllegalArgumentException("the row limit is at least 1");
    }
  }
}
