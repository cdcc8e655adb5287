package dev.assay.problems;

import dev.assay.grader.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a package was found to be.
 *
 * @param problem the name of its folder
 * @param diagnostics all that is wrong or doubtful, errors first, then by place
 * @param trials how the package's own submissions fared, by file; none where nothing could be
 *     graded
 */
public record Verification(String problem, List<Diagnostic> diagnostics, List<Trial> trials) {
  public Verification {
    Objects.requireNonNull(problem);
    diagnostics =
        diagnostics.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Diagnostic::severity)
                    .thenComparing(Diagnostic::flaw, Flaw.BY_PLACE))
            .toList();
    trials = List.copyOf(trials);
  }

  /** Whether the package may be used: it has no error. */
  public boolean passed() {
    return diagnostics.stream().noneMatch(each -> each.severity() == Severity.ERROR);
  }

  /** Something wrong or doubtful, and how much it matters. */
  public record Diagnostic(Severity severity, Flaw flaw) {
    public Diagnostic {
      Objects.requireNonNull(severity);
      Objects.requireNonNull(flaw);
    }
  }

  /**
   * A submission of the package that was graded.
   *
   * @param passed whether it earned the verdict of its folder, and its explanation says what is
   *     expected of it; if not, a diagnostic says why
   */
  public record Trial(FiledSubmission submission, Report report, boolean passed) {
    public Trial {
      Objects.requireNonNull(submission);
      Objects.requireNonNull(report);
    }
  }
}
