package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.grader.Equivalence.Outcome;
import dev.assay.grader.refute.Witness;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pair of queries.
 *
 * @param id of the pair, left out for a pair of files
 * @param verdict {@code proved} (the same on every database), {@code refuted} (different on the
 *     witness), {@code agreed} (the same on all that were run) or {@code error}
 * @param databases on how many generated databases both were run
 * @param witness as in a verdict, or null
 * @param complete whether all databases that were planned were run
 * @param message why it is an error; left out otherwise
 */
public record EquivalenceJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
    String verdict,
    int databases,
    boolean complete,
    @Nullable WitnessJson witness,
    long millis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message) {
  public EquivalenceJson {
    Objects.requireNonNull(verdict);
  }

  /** Of an outcome. */
  public static EquivalenceJson of(@Nullable String id, Outcome outcome, long millis) {
    return switch (outcome) {
      case Outcome.Proved _ -> new EquivalenceJson(id, "proved", 0, true, null, millis, null);
      case Outcome.Refuted(Witness witness, int databases) ->
          new EquivalenceJson(
              id, "refuted", databases, true, WitnessJson.of(witness), millis, null);
      case Outcome.Agreed(int databases, boolean complete) ->
          new EquivalenceJson(id, "agreed", databases, complete, null, millis, null);
      case Outcome.Failed(String message) ->
          new EquivalenceJson(id, "error", 0, true, null, millis, message);
    };
  }
}
