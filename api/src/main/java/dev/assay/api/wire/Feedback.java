package dev.assay.api.wire;

import dev.assay.grader.model.Verdict;
import java.util.List;
import java.util.Locale;

/** How much of what a learner may see a course wants to show. */
public enum Feedback {
  /** The word, the score, and what concerns the text alone: errors of syntax, words not allowed. */
  VERDICT,
  /** How it went on each database besides. */
  DATABASES,
  /** Everything that a learner may see. */
  FULL;

  /** The word of {@code assay.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is left of a verdict. */
  public VerdictJson of(VerdictJson verdict) {
    return switch (this) {
      case VERDICT -> reduced(verdict, List.of());
      case DATABASES -> reduced(verdict, verdict.fixtures());
      case FULL -> verdict;
    };
  }

  private static VerdictJson reduced(VerdictJson verdict, List<VerdictJson.FixtureJson> fixtures) {
    boolean text =
        verdict.verdict() == Verdict.COMPILE_ERROR
            || verdict.verdict() == Verdict.REJECTED
            || verdict.verdict() == Verdict.JUDGE_ERROR;
    return new VerdictJson(
        verdict.format(),
        verdict.problem(),
        verdict.verdict(),
        verdict.score(),
        verdict.evidence(),
        verdict.graded(),
        null,
        null,
        fixtures,
        text ? verdict.findings() : List.of(),
        verdict.timings());
  }
}
