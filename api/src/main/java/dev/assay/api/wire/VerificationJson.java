package dev.assay.api.wire;

import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Verdict;
import dev.assay.problems.Verification;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a problem package was found to be; one line of {@code assay verify --format json}. */
public record VerificationJson(
    int format,
    String problem,
    boolean passed,
    List<DiagnosticJson> diagnostics,
    List<TrialJson> submissions,
    @Nullable MutationJson mutants,
    @Nullable CoverageJson constraints) {
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

  /**
   * One of the package's own answers: the verdict of its folder and the one it got.
   *
   * @param millis wall time of all its runs, on every database
   * @param limitMillis CPU time that one run may take
   */
  public record TrialJson(
      String file,
      Verdict expected,
      Verdict verdict,
      boolean passed,
      long millis,
      long limitMillis) {
    public TrialJson {
      Objects.requireNonNull(file);
      Objects.requireNonNull(expected);
      Objects.requireNonNull(verdict);
    }
  }

  /**
   * The mutants of the reference.
   *
   * @param total without those that are equivalent
   * @param equivalent proved to be the reference in other words
   * @param rate the share that is killed, 0 to 1
   */
  public record MutationJson(
      int total, int killed, int equivalent, double rate, List<SurvivorJson> survivors) {
    public MutationJson {
      survivors = List.copyOf(survivors);
    }
  }

  /**
   * A mutant that passes for right.
   *
   * @param reason why it is equivalent by the author's word, or null
   */
  public record SurvivorJson(
      String id, String mistake, String description, @Nullable String reason) {
    public SurvivorJson {
      Objects.requireNonNull(id);
      Objects.requireNonNull(mistake);
      Objects.requireNonNull(description);
    }
  }

  /** What the constraints allow, how much of it the databases show, and what they do not. */
  public record CoverageJson(int total, int covered, List<String> missing) {
    public CoverageJson {
      missing = List.copyOf(missing);
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
                        it.passed(),
                        it.time().toMillis(),
                        it.limit().toMillis()))
            .toList(),
        mutants(verification.mutation()),
        constraints(verification.coverage()));
  }

  private static @Nullable MutationJson mutants(Verification.@Nullable Mutation mutation) {
    return mutation == null
        ? null
        : new MutationJson(
            mutation.total(),
            mutation.killed(),
            mutation.equivalent(),
            mutation.rate(),
            mutation.survivors().stream()
                .map(
                    it ->
                        new SurvivorJson(
                            it.mutant().id(),
                            it.mutant().mistake(),
                            Explainer.mistake(it.mutant().finding()),
                            it.reason().isEmpty() ? null : it.reason()))
                .toList());
  }

  private static @Nullable CoverageJson constraints(Verification.@Nullable Coverage coverage) {
    return coverage == null
        ? null
        : new CoverageJson(coverage.total(), coverage.covered(), coverage.missing());
  }
}
