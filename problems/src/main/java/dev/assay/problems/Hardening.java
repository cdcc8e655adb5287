package dev.assay.problems;

import dev.assay.grader.model.Tier;
import dev.assay.grader.mutate.Mutant;
import java.util.List;
import java.util.Objects;

/**
 * What came of hardening a package.
 *
 * @param problem the name of its folder
 * @param killers how many files there are now
 * @param changed whether a file was written or removed
 * @param mutation how many plausible mistakes the databases tell from the reference now
 * @param questions mutants that only databases beyond the package's assumptions kill
 */
public record Hardening(
    String problem,
    int killers,
    boolean changed,
    Verification.Mutation mutation,
    List<OpenQuestion> questions) {
  public Hardening {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(mutation);
    questions = List.copyOf(questions);
  }

  /**
   * A mutant that dies only where data are as the author may not have thought of.
   *
   * @param tier what the data have
   * @param example a database that kills it, as INSERT statements
   */
  public record OpenQuestion(Mutant mutant, Tier tier, String example) {
    public OpenQuestion {
      Objects.requireNonNull(mutant);
      Objects.requireNonNull(tier);
      Objects.requireNonNull(example);
    }
  }
}
