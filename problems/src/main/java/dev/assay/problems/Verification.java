package dev.assay.problems;

import dev.assay.grader.Report;
import dev.assay.grader.mutate.Mutant;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a package was found to be.
 *
 * @param problem the name of its folder
 * @param diagnostics all that is wrong or doubtful, errors first, then by place
 * @param trials how the package's own submissions fared, by file; none where nothing could be
 *     graded
 * @param mutation how many plausible mistakes the databases tell from the reference, or null where
 *     nothing could be graded
 * @param coverage what the databases show of what the constraints allow, or null likewise
 */
public record Verification(
    String problem,
    List<Diagnostic> diagnostics,
    List<Trial> trials,
    @Nullable Mutation mutation,
    @Nullable Coverage coverage) {
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

  /**
   * The mutants of the main reference.
   *
   * @param equivalent proved to be the reference in other words
   */
  public record Mutation(int killed, int equivalent, List<Survivor> survivors) {
    public Mutation {
      survivors = List.copyOf(survivors);
    }

    /** How many there are, without those that are equivalent, proved or by the author's word. */
    public int total() {
      return killed + (int) survivors.stream().filter(each -> each.reason().isEmpty()).count();
    }

    /** The share of them that is killed, 0 to 1. */
    public double rate() {
      return total() == 0 ? 1 : (double) killed / total();
    }
  }

  /**
   * A mutant that passes for right.
   *
   * @param reason why it is equivalent, by the author's word; empty if the author says nothing
   */
  public record Survivor(Mutant mutant, String reason) {
    public Survivor {
      Objects.requireNonNull(mutant);
      Objects.requireNonNull(reason);
    }
  }

  /**
   * What the constraints allow and the databases show.
   *
   * @param total how many things could be shown
   * @param missing those that no database shows
   */
  public record Coverage(int total, List<String> missing) {
    public Coverage {
      missing = List.copyOf(missing);
    }

    public int covered() {
      return total - missing.size();
    }
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
   * @param limit CPU time that one run may take
   */
  public record Trial(FiledSubmission submission, Report report, boolean passed, Duration limit) {
    public Trial {
      Objects.requireNonNull(limit);
      Objects.requireNonNull(submission);
      Objects.requireNonNull(report);
    }

    /** Wall time of all its runs on the fixtures. */
    public Duration time() {
      return report.timings().getOrDefault("execute", Duration.ZERO);
    }
  }
}
