package dev.assay.grader;

import dev.assay.grader.model.Verdict;

/** What an answer is worth, 0 to 1. */
final class Score {
  private Score() {}

  /**
   * @param credit what it earns if it is not accepted, by the contract's rule
   * @param penalty the sum of what the breached requirements cost
   */
  static double of(Verdict verdict, double credit, double penalty) {
    return switch (verdict) {
      case ACCEPTED -> Math.max(0, 1 - penalty);
      case WRONG_ANSWER,
          RUN_TIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED ->
          Math.max(0, credit - penalty);
      case COMPILE_ERROR, REJECTED, JUDGE_ERROR -> 0;
    };
  }
}
