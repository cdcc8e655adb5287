package dev.assay.grader;

import java.util.Objects;

/** A learner's answer, exactly as sent. */
public record Submission(String sql) {
  public Submission {
    Objects.requireNonNull(sql);
  }
}
