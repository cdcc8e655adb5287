package dev.assay.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Problems that are answered for marks, within a time and with a number of attempts.
 *
 * @param problems their ids, in order
 * @param opensAt null if it is open from the beginning
 * @param closesAt answers sent at this time or later are refused; null if it stays open
 * @param attempts how many a learner has on each problem; null for any number
 */
public record Assessment(
    String id,
    String name,
    List<String> problems,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Integer attempts) {
  public Assessment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    problems = List.copyOf(problems);
    if (problems.isEmpty() || (attempts != null && attempts < 1)) {
      throw new IllegalArgumentException("an assessment has a problem and an attempt at least");
    }
    if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("an assessment opens before it closes");
    }
  }

  /** {@code upcoming}, {@code open} or {@code closed}. */
  public String stateAt(Instant now) {
    if (opensAt != null && now.isBefore(opensAt)) {
      return "upcoming";
    }
    return closesAt != null && !now.isBefore(closesAt) ? "closed" : "open";
  }
}
