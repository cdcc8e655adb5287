package dev.assay.grader;

import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.model.Contract.Rung;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What an answer earns that is not accepted, by the rule of the contract; always less than 1. */
record PartialCredit(Task task, References references) {
  /** What a query returned on one database. */
  record Run(Database database, Rows rows) {}

  /**
   * The credit, 0 to 1, for the case that the answer is not accepted in the end: one that is right
   * on every fixture may still be refuted on a generated database, which then counts as one more.
   *
   * @param results of the fixtures that were run, in order
   * @param runs of those on which the query returned rows, in order
   */
  double of(List<Report.FixtureResult> results, List<Run> runs) {
    int fixtures = task.fixtures().size();
    long right = results.stream().filter(each -> each.verdict() == Verdict.ACCEPTED).count();
    return switch (task.contract().scoring()) {
      case ALL_OR_NOTHING -> 0;
      case BY_FIXTURE -> (double) right / (right == fixtures ? fixtures + 1 : fixtures);
      case LADDER -> {
        if (runs.size() < fixtures) {
          yield 0;
        }
        // A generated database tells that rows differ, not how: then the columns are right.
        yield right == fixtures ? Rung.COLUMNS.share() : ladder(results, runs).share();
      }
    };
  }

  /** The best that one and the same reference gives everywhere. */
  private Rung ladder(List<Report.FixtureResult> results, List<Run> runs) {
    return task.references().stream()
        .map(
            reference ->
                IntStream.range(0, runs.size())
                    .mapToObj(i -> rung(reference, runs.get(i), results.get(i).verdict()))
                    .min(Comparator.naturalOrder())
                    .orElse(Rung.NONE))
        .max(Comparator.naturalOrder())
        .orElse(Rung.NONE);
  }

  private Rung rung(Task.Reference reference, Run run, Verdict verdict) {
    return references.expected(run.database(), reference.sql(), task.contract(), task.limits())
            instanceof Expectation.Ready ready
        ? lucky(RowComparison.rung(ready.expected(), run.rows(), task.contract()), verdict)
        : Rung.NONE;
  }

  /** Rows in the right order that is not guaranteed are wrong by their order alone. */
  private static Rung lucky(Rung rung, Verdict verdict) {
    return rung == Rung.ORDER && verdict != Verdict.ACCEPTED ? Rung.MULTIPLICITY : rung;
  }
}
