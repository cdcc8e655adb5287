package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as its reader sees it.
 *
 * @param state {@code upcoming}, {@code open} or {@code closed}
 * @param attempts how many there are on each problem; null for any number
 * @param attemptsUsed what the reader has used of them, by problem
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentJson(
    String id,
    String name,
    List<String> problems,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Integer attempts,
    String state,
    Map<String, Integer> attemptsUsed) {
  public AssessmentJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    problems = List.copyOf(problems);
    Objects.requireNonNull(state);
    attemptsUsed = Collections.unmodifiableMap(new LinkedHashMap<>(attemptsUsed));
  }

  /** All of them. */
  public record AssessmentList(List<AssessmentJson> assessments) {
    public AssessmentList {
      assessments = List.copyOf(assessments);
    }
  }
}
