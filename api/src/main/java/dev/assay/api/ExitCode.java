package dev.assay.api;

import dev.assay.grader.model.Verdict;
import java.util.Collection;

/** What a command tells the shell. */
final class ExitCode {
  /** All accepted, all verified. */
  static final int YES = 0;

  static final int NO = 1;

  /** Wrong usage, or our own fault. */
  static final int FAILURE = 2;

  private ExitCode() {}

  static int of(Collection<Verdict> verdicts) {
    if (verdicts.contains(Verdict.JUDGE_ERROR)) {
      return FAILURE;
    }
    return verdicts.stream().allMatch(Verdict.ACCEPTED::equals) ? YES : NO;
  }
}
