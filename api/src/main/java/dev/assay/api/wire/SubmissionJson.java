package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.grader.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what has become of it.
 *
 * @param problem the id of the problem
 * @param learner who sent it
 * @param assessment the id of the assessment that it is for; null where it is for practice
 * @param state {@code queued}, {@code running}, {@code done} or {@code cancelled}
 * @param charged whether it costs an attempt; until the verdict is known, it does
 * @param finishedAt null until done or cancelled
 * @param verdict the word alone; null until done
 * @param report the whole verdict; null until done, and in lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SubmissionJson(
    String id,
    String problem,
    String learner,
    @Nullable String assessment,
    String state,
    boolean charged,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable Verdict verdict,
    @Nullable VerdictJson report) {
  public SubmissionJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(learner);
    Objects.requireNonNull(state);
    Objects.requireNonNull(submittedAt);
  }

  /**
   * Some of them.
   *
   * @param next the cursor of the next page; null if this is the last
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record SubmissionList(List<SubmissionJson> submissions, @Nullable String next) {
    public SubmissionList {
      submissions = List.copyOf(submissions);
    }
  }
}
