package dev.assay.grader;

import dev.assay.grader.model.Verdict;

/** What an answer is worth, 0 to 1. */
final class Score {
  private Score() {}

  /**
   * @param penalty the sum of what the breached requirements cost
   */
  static double of(Verdict verdict, double penalty) {
    return verdict == Verdict.ACCEPTED ? Math.max(0, 1 - penalty) : 0;
  }
}
