package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.grader.model.Verdict;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what has become of it.
 *
 * @param problem the id of the problem
 * @param state {@code queued}, {@code running}, {@code done} or {@code cancelled}
 * @param finishedAt null until done or cancelled
 * @param verdict the word alone; null until done
 * @param report the whole verdict; null until done
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SubmissionJson(
    String id,
    String problem,
    String state,
    Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable Verdict verdict,
    @Nullable VerdictJson report) {
  public SubmissionJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(state);
    Objects.requireNonNull(submittedAt);
  }
}
