package dev.assay.api.store;

import dev.assay.grader.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions to list, the latest first; null where it does not matter.
 *
 * @param after where the previous page ended
 * @param limit how many at most
 */
public record SubmissionFilter(
    @Nullable String learner,
    @Nullable String problem,
    @Nullable String assessment,
    @Nullable SubmissionState state,
    @Nullable Verdict verdict,
    @Nullable Position after,
    int limit) {

  /** A place in the list. */
  public record Position(Instant submittedAt, String id) {
    public Position {
      Objects.requireNonNull(submittedAt);
      Objects.requireNonNull(id);
    }
  }

  /**
   * A page of the list.
   *
   * @param next where the next one begins; null if this is the last
   */
  public record Page(List<StoredSubmission> submissions, @Nullable Position next) {
    public Page {
      submissions = List.copyOf(submissions);
    }
  }
}
