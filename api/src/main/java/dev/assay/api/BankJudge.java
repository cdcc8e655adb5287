package dev.assay.api;

import dev.assay.api.store.Judge;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.problems.Loaded;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;

/** Grades answers to the problems of a bank. */
record BankJudge(ProblemBank bank, Grader grader) implements Judge {
  @Override
  public VerdictJson grade(String id, String sql) {
    return switch (bank.find(id).orElse(null)) {
      case Loaded.Sound(Problem problem) ->
          VerdictJson.of(grader.grade(problem.task(), new Submission(sql)));
      case Loaded.Flawed _ -> gone(id);
      case null -> gone(id);
    };
  }

  /** It was there, and sound, when the answer was sent in. */
  private static VerdictJson gone(String id) {
    return VerdictJson.judgeError(
        id, "problem_gone", "The problem is not available any more; the answer is not counted.");
  }
}
