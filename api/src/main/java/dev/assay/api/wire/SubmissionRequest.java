package dev.assay.api.wire;

import java.util.Objects;

/** What a learner sends. */
public record SubmissionRequest(String sql) {
  public SubmissionRequest {
    Objects.requireNonNull(sql, "sql");
  }
}
