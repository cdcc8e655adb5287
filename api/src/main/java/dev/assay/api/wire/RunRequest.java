package dev.assay.api.wire;

import java.util.Objects;

/** A query to run on the sample. */
public record RunRequest(String sql) {
  public RunRequest {
    Objects.requireNonNull(sql, "sql");
  }
}
