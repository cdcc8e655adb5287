package dev.assay.api.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several answers at once: all are taken, or none. */
public record BatchRequest(List<Item> submissions) {
  public BatchRequest {
    submissions = List.copyOf(Objects.requireNonNull(submissions, "submissions"));
  }

  /** One of them. */
  public record Item(String problem, String sql, @Nullable String assessment) {
    public Item {
      Objects.requireNonNull(problem, "problem");
      Objects.requireNonNull(sql, "sql");
    }
  }
}
