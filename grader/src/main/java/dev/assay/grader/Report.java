package dev.assay.grader;

import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.refute.Witness;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one submission.
 *
 * @param problem the id of the problem
 * @param score 0 to 1
 * @param graded what of an answer is graded, a phrase each; none if it did not come so far
 * @param plan what normalizing the query came to, or null if it did not come so far
 * @param witness a small made-up database on which the answer is wrong, or null if none was found
 *     or looked for
 * @param fixtures those that were run, in order
 * @param findings the most important first
 * @param timings wall time by stage, in the order of the stages
 */
public record Report(
    String problem,
    Verdict verdict,
    double score,
    Evidence evidence,
    List<String> graded,
    @Nullable Normalization plan,
    @Nullable Witness witness,
    List<FixtureResult> fixtures,
    List<Explained> findings,
    Map<String, Duration> timings) {
  public Report {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(evidence);
    graded = List.copyOf(graded);
    fixtures = List.copyOf(fixtures);
    findings = List.copyOf(findings);
    timings = new LinkedHashMap<>(timings);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is 0 to 1");
    }
  }

  /** How the submission did on one fixture. */
  public record FixtureResult(String name, boolean visible, Verdict verdict) {
    public FixtureResult {
      Objects.requireNonNull(name);
      Objects.requireNonNull(verdict);
    }
  }

  /**
   * A finding with its sentence.
   *
   * @param hiddenFixture whether it was made on a fixture that the learner may not see
   */
  public record Explained(
      Finding finding, String message, Severity severity, boolean hiddenFixture) {
    public Explained {
      Objects.requireNonNull(finding);
      Objects.requireNonNull(message);
      Objects.requireNonNull(severity);
    }
  }
}
