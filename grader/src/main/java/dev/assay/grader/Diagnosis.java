package dev.assay.grader;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.model.Finding;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the mistake in a wrong answer: the one whose mutant returns the answer's rows on every
 * database. Where mutants of several kinds do, nothing is said. What a mutant returns is kept with
 * what references return.
 */
final class Diagnosis {
  /** How many mutants are looked at: a count, so that equal answers get equal verdicts. */
  static final int MOST = 150;

  private final MutationAnalysis mutations;
  private final References references;
  private final Task task;

  /** What an answer returned on one database. */
  record Run(Database database, Rows rows) {}

  Diagnosis(MutationAnalysis mutations, References references, Task task) {
    this.mutations = mutations;
    this.references = references;
    this.task = task;
  }

  /**
   * The mistake, if it is plain.
   *
   * @param runs on all databases on which the answer was run, at least one of them wrong
   */
  Optional<Finding> of(List<Run> runs) {
    try {
      return runs.isEmpty() || !isComparable(runs.getFirst()) ? Optional.empty() : plain(runs);
    } catch (EngineException _) {
      // The verdict stands without it.
      return Optional.empty();
    }
  }

  /** Mutants have the columns of the reference: an answer with others equals none. */
  private boolean isComparable(Run run) {
    return expected(run, task.references().getFirst().sql())
        .filter(right -> right.columns().size() == run.rows().columns().size())
        .isPresent();
  }

  private Optional<Finding> plain(List<Run> runs) {
    List<Mutant> left = mutations.mutants(task).stream().limit(MOST).toList();
    for (Run run : runs) {
      List<Mutant> matching = new ArrayList<>();
      for (Mutant mutant : left) {
        if (matches(mutant, run)) {
          matching.add(mutant);
        }
      }
      left = matching;
    }
    long kinds = left.stream().map(Mutant::mistake).distinct().count();
    return kinds == 1 ? Optional.of(left.getFirst().finding()) : Optional.empty();
  }

  private boolean matches(Mutant mutant, Run run) {
    return expected(run, mutant.sql())
        .filter(
            rows ->
                RowComparison.compare(rows, run.rows(), task.contract())
                    instanceof Differences.Same)
        .isPresent();
  }

  private Optional<Expected> expected(Run run, String sql) {
    return references.expected(run.database(), sql, task.contract(), task.limits())
            instanceof Expectation.Ready(Expected expected)
        ? Optional.of(expected)
        : Optional.empty();
  }
}
