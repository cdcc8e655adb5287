package dev.assay.grader;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.model.Fact;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the mistake in a wrong answer: that of the query that returns the answer's rows on every
 * database, be it one that the author filed or a mutant of the reference. Where mutants of several
 * mistakes do, nothing is said.
 */
final class Diagnosis {
  private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

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
   * @param runs on all fixtures
   * @param passed whether it passed them, and is wrong on the witness alone
   * @param witness what the answer returned on the database that was found, if one was
   */
  Optional<Finding> of(
      Parsed answer,
      Supplier<Question> question,
      List<PartialCredit.Run> runs,
      boolean passed,
      Optional<PartialCredit.Run> witness) {
    List<PartialCredit.Run> all = Stream.concat(runs.stream(), witness.stream()).toList();
    // What passes the fixtures has there the rows of any mistake that passes them.
    Optional<Finding> known = known(passed ? all : runs);
    if (known.isPresent() || runs.isEmpty() || !isComparable(runs.getFirst())) {
      return known;
    }
    try {
      return plain(answer, question.get(), all);
    } catch (EngineException e) {
      LOG.error("{}: no diagnosis", task.problem(), e);
      return Optional.empty();
    }
  }

  /** What the author has to say to those whose rows are everywhere those of a mistake. */
  private Optional<Finding> known(List<PartialCredit.Run> runs) {
    return task.knownMistakes().stream()
        .filter(mistake -> runs.stream().allMatch(run -> matches(mistake.sql(), run)))
        .findFirst()
        .map(
            mistake ->
                Finding.of(
                    "known_mistake",
                    Fact.of("mistake", mistake.name()),
                    Fact.of("message", mistake.message())));
  }

  private Optional<Finding> plain(Parsed answer, Question question, List<PartialCredit.Run> runs) {
    List<Mutant> mutants = mutations.mutants(task).stream().limit(MOST).toList();
    BitSet alike = refuter.alike(question, answer, mutants.stream().map(Mutant::sql).toList());
    if (alike.cardinality() > MOST_ALIKE) {
      return Optional.empty();
    }
    List<Finding> named =
        IntStream.range(0, mutants.size())
            .filter(alike::get)
            .mapToObj(mutants::get)
            .filter(mutant -> runs.stream().allMatch(run -> matches(mutant.sql(), run)))
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

  private boolean matches(String sql, PartialCredit.Run run) {
    return expected(run, sql)
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
