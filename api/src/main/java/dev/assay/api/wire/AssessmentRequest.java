package dev.assay.api.wire;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an author sets; what is left out does not limit. */
public record AssessmentRequest(
    String name,
    List<String> problems,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Integer attempts) {
  public AssessmentRequest {
    Objects.requireNonNull(name, "name");
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }
}
