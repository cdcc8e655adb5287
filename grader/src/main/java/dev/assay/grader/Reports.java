package dev.assay.grader;

import dev.assay.grader.explain.Explainer;
import java.util.List;

/** Puts what the stages found out into words. */
final class Reports {
  private Reports() {}

  static Report of(Task task, List<String> graded, Outcome outcome, Timings timings) {
    var explained =
        timings.measure(
            "explain",
            () ->
                outcome.findings().stream()
                    .map(
                        noted ->
                            new Report.Explained(
                                noted.finding(),
                                Explainer.sentence(noted.finding()),
                                noted.severity(),
                                noted.hiddenFixture()))
                    .toList());
    return new Report(
        task.problem(),
        outcome.verdict(),
        Score.of(outcome.verdict(), outcome.penalty()),
        outcome.evidence(),
        graded,
        outcome.plan(),
        outcome.fixtures(),
        explained,
        timings.byStage());
  }
}
