package dev.assay.api.store;

import dev.assay.api.wire.VerdictJson;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param problem the id of the problem
 * @param learner who sent it
 * @param assessment the assessment that it is for; null where it is for practice
 * @param attempt how often grading was begun
 * @param failures how often the judge failed
 * @param charged whether it costs an attempt; until the verdict is known, it does
 * @param finishedAt set when the state is the last one
 * @param verdict set when the state is {@code DONE}: everything, as for an author
 */
public record StoredSubmission(
    String id,
    String problem,
    String sql,
    String learner,
    @Nullable String assessment,
    SubmissionState state,
    int attempt,
    int failures,
    boolean charged,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable VerdictJson verdict) {
  public StoredSubmission {
    Objects.requireNonNull(id);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(learner);
    Objects.requireNonNull(state);
    Objects.requireNonNull(submittedAt);
    if (state.last() != (finishedAt != null)
        || (state == SubmissionState.DONE) != (verdict != null)) {
      throw new IllegalArgumentException("a submission that is done has a time and a verdict");
    }
  }

  static StoredSubmission queued(String id, NewSubmission submission, Instant at) {
    return new StoredSubmission(
        id,
        submission.problem(),
        submission.sql(),
        submission.learner(),
        submission.assessment(),
        SubmissionState.QUEUED,
        0,
        0,
        true,
        at,
        null,
        null);
  }
}
