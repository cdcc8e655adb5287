package dev.assay.api.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody sends in.
 *
 * @param problem the id of the problem
 * @param learner who sends it
 * @param assessment the id of the assessment that it is for; null where it is for practice
 */
public record NewSubmission(
    String problem, String sql, String learner, @Nullable String assessment) {
  public NewSubmission {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(learner);
  }
}
