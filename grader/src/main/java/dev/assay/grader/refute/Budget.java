package dev.assay.grader.refute;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a search goes.
 *
 * @param databases how many it tries
 * @param time a ceiling, which cuts it short on a machine that is too slow or too busy
 */
public record Budget(int databases, Duration time) {
  public static final Budget DEFAULT = new Budget(200, Duration.ofSeconds(10));

  public Budget {
    Objects.requireNonNull(time);
    if (databases < 1 || databases > 1000 || !time.isPositive()) {
      throw new IllegalArgumentException("a budget is 1 to 1000 databases and some time");
    }
  }
}
