package dev.assay.api.store;

import dev.assay.api.wire.VerdictJson;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param problem the id of the problem
 * @param attempt how often grading was begun
 * @param finishedAt set when the state is the last one
 * @param verdict set when the state is {@code DONE}: everything, as for an author
 */
public record StoredSubmission(
    String id,
    String problem,
    String sql,
    SubmissionState state,
    int attempt,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable VerdictJson verdict) {
  public StoredSubmission {
    Objects.requireNonNull(id);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(state);
    Objects.requireNonNull(submittedAt);
    if (state.last() != (finishedAt != null)
        || (state == SubmissionState.DONE) != (verdict != null)) {
      throw new IllegalArgumentException("a submission that is done has a time and a verdict");
    }
  }
}
