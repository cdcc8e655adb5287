package dev.assay.api.wire;

import dev.assay.grader.model.Verdict;
import dev.assay.problems.Verification;
import java.util.List;
import java.util.Objects;

/** What a problem package was found to be; one line of {@code assay verify --format json}. */
public record VerificationJson(
    int format,
    String problem,
    boolean passed,
    List<DiagnosticJson> diagnostics,
    List<TrialJson> submissions) {
  public VerificationJson {
    Objects.requireNonNull(problem);
    diagnostics = List.copyOf(diagnostics);
    submissions = List.copyOf(submissions);
  }

  /** Something wrong ({@code error}) or doubtful ({@code warning}); places count from 1. */
  public record DiagnosticJson(
      String severity, String code, String file, int line, int column, String message) {
    public DiagnosticJson {
      Objects.requireNonNull(severity);
      Objects.requireNonNull(code);
      Objects.requireNonNull(file);
      Objects.requireNonNull(message);
    }
  }

  /** One of the package's own answers: the verdict of its folder and the one it got. */
  public record TrialJson(String file, Verdict expected, Verdict verdict, boolean passed) {
    public TrialJson {
      Objects.requireNonNull(file);
      Objects.requireNonNull(expected);
      Objects.requireNonNull(verdict);
    }
  }

  public static VerificationJson of(Verification verification) {
    return new VerificationJson(
        1,
        verification.problem(),
        verification.passed(),
        verification.diagnostics().stream()
            .map(
                it ->
                    new DiagnosticJson(
                        it.severity().code(),
                        it.flaw().code(),
                        it.flaw().file(),
                        it.flaw().line(),
                        it.flaw().column(),
                        it.flaw().message()))
            .toList(),
        verification.trials().stream()
            .map(
                it ->
                    new TrialJson(
                        it.submission().file(),
                        it.submission().verdict(),
                        it.report().verdict(),
                        it.passed()))
            .toList());
  }
}
