package dev.assay.grader;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.model.Finding;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.Refuter;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names the mistake in a wrong answer: the one whose mutant returns the answer's rows on every
 * database. Where mutants of several mistakes do, nothing is said.
 */
final class Diagnosis {
  /** How many mutants are looked at: a count, so that equal answers get equal verdicts. */
  private static final int MOST = 100;

  /** More that look alike on tiny databases tell nothing. */
  private static final int MOST_ALIKE = 12;

  private final MutationAnalysis mutations;
  private final References references;
  private final Refuter refuter;
  private final Task task;

  Diagnosis(MutationAnalysis mutations, References references, Refuter refuter, Task task) {
    this.mutations = mutations;
    this.references = references;
    this.refuter = refuter;
    this.task = task;
  }

  /**
   * The mistake, if it is plain.
   *
   * @param runs on all databases on which the answer was run, at least one of them wrong
   */
  Optional<Finding> of(Parsed answer, Question question, List<PartialCredit.Run> runs) {
    if (runs.isEmpty() || !isComparable(runs.getFirst())) {
      return Optional.empty();
    }
    List<Mutant> mutants = mutations.mutants(task).stream().limit(MOST).toList();
    BitSet alike = refuter.alike(question, answer, mutants.stream().map(Mutant::sql).toList());
    if (alike.cardinality() > MOST_ALIKE) {
      return Optional.empty();
    }
    List<Finding> named =
        IntStream.range(0, mutants.size())
            .filter(alike::get)
            .mapToObj(mutants::get)
            .filter(mutant -> runs.stream().allMatch(run -> matches(mutant, run)))
            .map(Mutant::finding)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Mutants have the columns of the reference: an answer with others equals none. */
  private boolean isComparable(PartialCredit.Run run) {
    return expected(run, task.references().getFirst().sql())
        .filter(right -> right.columns().size() == run.rows().columns().size())
        .isPresent();
  }

  private boolean matches(Mutant mutant, PartialCredit.Run run) {
    return expected(run, mutant.sql())
        .filter(
            rows ->
                RowComparison.compare(rows, run.rows(), task.contract())
                    instanceof Differences.Same)
        .isPresent();
  }

  private Optional<Expected> expected(PartialCredit.Run run, String sql) {
    return references.expected(run.database(), sql, task.contract(), task.limits())
            instanceof Expectation.Ready(Expected expected)
        ? Optional.of(expected)
        : Optional.empty();
  }
}
