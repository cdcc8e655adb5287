package dev.assay.api.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sends.
 *
 * @param assessment the id of the assessment that it is for; without one it is for practice
 */
public record SubmissionRequest(String sql, @Nullable String assessment) {
  public SubmissionRequest {
    Objects.requireNonNull(sql, "sql");
  }

  /** For practice. */
  public SubmissionRequest(String sql) {
    this(sql, null);
  }
}
