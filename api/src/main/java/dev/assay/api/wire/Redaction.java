package dev.assay.api.wire;

import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.FixtureJson;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out of a verdict what a learner could use to read hidden databases: an error message can
 * print their rows, a name or a number of findings can tell their idea. What stays of a hidden
 * database is its position and the verdict on it.
 */
final class Redaction {
  private static final String HIDDEN_FINDING = "hidden_database";

  private Redaction() {}

  static VerdictJson forLearner(VerdictJson verdict) {
    List<FixtureJson> fixtures = nameByPosition(verdict.fixtures());
    return new VerdictJson(
        verdict.format(),
        verdict.problem(),
        verdict.verdict(),
        verdict.score(),
        verdict.evidence(),
        verdict.graded(),
        verdict.witness(),
        verdict.plan(),
        fixtures,
        replaceHidden(verdict.findings(), fixtures),
        verdict.timings());
  }

  private static List<FixtureJson> nameByPosition(List<FixtureJson> fixtures) {
    List<FixtureJson> named = new ArrayList<>();
    int hidden = 0;
    for (FixtureJson fixture : fixtures) {
      named.add(
          fixture.visible()
              ? fixture
              : new FixtureJson("secret " + ++hidden, false, fixture.verdict()));
    }
    return named;
  }

  /** All that was found on hidden databases becomes one sentence, in the place of the first. */
  private static List<FindingJson> replaceHidden(
      List<FindingJson> findings, List<FixtureJson> fixtures) {
    List<FindingJson> kept = new ArrayList<>();
    boolean told = false;
    for (FindingJson finding : findings) {
      if (!finding.hidden()) {
        kept.add(finding);
      } else if (!told) {
        told = true;
        kept.add(hidden(sentence(fixtures)));
      }
    }
    return kept;
  }

  private static FindingJson hidden(String sentence) {
    return new FindingJson(HIDDEN_FINDING, sentence, Severity.ERROR, Map.of(), null, true);
  }

  private static String sentence(List<FixtureJson> fixtures) {
    Optional<FixtureJson> failed =
        fixtures.stream().filter(f -> !f.visible() && f.verdict() != Verdict.ACCEPTED).findFirst();
    return failed
        .map(
            f ->
                "The answer fails on the hidden database '%s' (%s); its rows are not shown."
                    .formatted(f.name(), f.verdict().code()))
        .orElse("There is a remark on a hidden database; its rows are not shown.");
  }
}
