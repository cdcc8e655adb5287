package dev.assay.api.wire;

import dev.assay.problems.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A line of the list of problems.
 *
 * @param difficulty {@code easy}, {@code medium} or {@code hard}
 * @param minutes how long a prepared learner needs
 */
public record ProblemSummaryJson(
    String id, String name, String difficulty, int minutes, List<String> tags) {
  public ProblemSummaryJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(difficulty);
    tags = List.copyOf(tags);
  }

  public static ProblemSummaryJson of(Problem problem) {
    return new ProblemSummaryJson(
        problem.id(),
        problem.name(),
        problem.difficulty().code(),
        problem.minutes(),
        problem.tags());
  }

  /** All of them. */
  public record ProblemList(List<ProblemSummaryJson> problems) {
    public ProblemList {
      problems = List.copyOf(problems);
    }
  }
}
