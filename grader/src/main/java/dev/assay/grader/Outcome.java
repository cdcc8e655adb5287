package dev.assay.grader;

import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the stages found out about a submission, before anything is put into words.
 *
 * @param plan what normalizing the query came to, or null if it did not come so far
 * @param findings the most important first
 * @param penalty the sum of what the breached requirements cost
 */
record Outcome(
    Verdict verdict,
    Evidence evidence,
    @Nullable Normalization plan,
    List<Report.FixtureResult> fixtures,
    List<Noted> findings,
    double penalty) {
  static final Evidence NO_EVIDENCE = new Evidence(Evidence.Kind.NONE, 0, false);

  Outcome {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(evidence);
    fixtures = List.copyOf(fixtures);
    findings = List.copyOf(findings);
  }

  /** The outcome of a text that was not run. */
  static Outcome notRun(Verdict verdict, Finding finding) {
    return new Outcome(verdict, NO_EVIDENCE, null, List.of(), List.of(Noted.of(finding)), 0);
  }

  /** A finding, and whether it was made on a fixture that the learner may not see. */
  record Noted(Finding finding, Severity severity, boolean hiddenFixture) {
    Noted {
      Objects.requireNonNull(finding);
      Objects.requireNonNull(severity);
    }

    /** One that explains the verdict and was made on the text, or on what the learner may see. */
    static Noted of(Finding finding) {
      return new Noted(finding, Severity.ERROR, false);
    }
  }
}
