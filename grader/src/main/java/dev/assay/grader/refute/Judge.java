package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a query and the references on one tiny database by itself, as on a fixture, under the whole
 * contract. Only what it says is believed.
 */
final class Judge {
  /** Physical orders of the rows on which a reference must say the same. */
  private static final int COPIES = 3;

  private final Engine engine;
  private final References references;
  private final Question question;
  private final Cache<Firm, Boolean> firm;
  private final String sql;
  private final Side side;

  /**
   * @param firm what was found out about references before, kept for others
   */
  Judge(
      Engine engine,
      References references,
      Question question,
      Cache<Firm, Boolean> firm,
      String sql,
      Side side) {
    this.firm = firm;
    this.engine = engine;
    this.references = references;
    this.question = question;
    this.sql = sql;
    this.side = side;
  }

  /** A reference, by number, that is of one mind with itself on a database. */
  record Firm(TinyDatabase rows, int reference) {}

  /** The judgement on one database. */
  sealed interface Judgement {
    /**
     * The query was compared.
     *
     * @param expected the rows of the first reference that was asked
     * @param refuted the numbers of the references that it differs from
     * @param differences how its rows differ from those of the first that it does
     */
    record Compared(
        Rows expected, Witness.Actual actual, List<Integer> refuted, List<Finding> differences)
        implements Judgement {}

    /** A reference is not of one mind with itself there, or something could not be run. */
    enum Unusable implements Judgement {
      UNUSABLE
    }
  }

  /**
   * @param asked the numbers of the references to compare with, at least one
   */
  Judgement judge(TinyDatabase rows, List<Integer> asked) {
    return judge(rows, asked, true);
  }

  /** Whether the query ends in an error there. */
  boolean raises(TinyDatabase rows) {
    return execution(engine.database(question.ddl(), rows, Layout.AS_GIVEN))
            instanceof Execution.Failed failed
        && failed.phase() == Execution.Phase.RUN;
  }

  private Execution execution(Database database) {
    return switch (side) {
      case LEARNER -> engine.run(database, sql, question.limits());
      case TRUSTED -> engine.runTrusted(database, sql, question.limits());
    };
  }

  /**
   * @param sure whether the references are tried on permuted copies; if not, nothing is to be
   *     believed yet
   */
  Judgement judge(TinyDatabase rows, List<Integer> asked, boolean sure) {
    Database database = engine.database(question.ddl(), rows, Layout.AS_GIVEN);
    List<Expected> expected = new ArrayList<>();
    for (int reference : asked) {
      if (!(expected(database, reference) instanceof Expectation.Ready(Expected ready))) {
        return Judgement.Unusable.UNUSABLE;
      }
      expected.add(ready);
    }
    Execution execution = execution(database);
    List<Integer> refuted = new ArrayList<>();
    List<Finding> differences = new ArrayList<>();
    Witness.Actual actual;
    switch (execution) {
      case Execution.Completed(Rows found) -> {
        actual = new Witness.Actual.Returned(found);
        for (int i = 0; i < asked.size(); i++) {
          List<Finding> here = differences(expected.get(i), found);
          if (!here.isEmpty()) {
            refuted.add(asked.get(i));
            differences.addAll(differences.isEmpty() ? here : List.of());
          }
        }
      }
      case Execution.Failed failed when failed.phase() == Execution.Phase.RUN -> {
        actual = new Witness.Actual.Raised(failed.message());
        refuted.addAll(asked);
      }
      case Execution.Failed _, Execution.Exceeded _, Execution.Broken _ -> {
        return Judgement.Unusable.UNUSABLE;
      }
    }
    for (int i = 0; sure && i < asked.size(); i++) {
      if (refuted.contains(asked.get(i)) && !firm(rows, asked.get(i), expected.get(i))) {
        return Judgement.Unusable.UNUSABLE;
      }
    }
    return new Judgement.Compared(output(expected.getFirst()), actual, refuted, differences);
  }

  private Expectation expected(Database database, int reference) {
    return references.expected(
        database, question.references().get(reference), question.contract(), question.limits());
  }

  private List<Finding> differences(Expected expected, Rows rows) {
    return switch (RowComparison.compare(expected, rows, question.contract())) {
      case Differences.Same _ -> List.of();
      case Differences.Different(List<Finding> findings) -> findings;
    };
  }

  /** Whether a reference says the same whatever the physical order of the rows. */
  private boolean firm(TinyDatabase rows, int reference, Expected expected) {
    Firm asked = new Firm(rows, reference);
    if (firm.getIfPresent(asked) != null) {
      return true;
    }
    for (int permutation = 1; permutation <= COPIES; permutation++) {
      Database copy = engine.database(question.ddl(), rows, new Layout(permutation));
      if (!(engine.runTrusted(copy, question.references().get(reference), question.limits())
              instanceof Execution.Completed(Rows again))
          || !differences(expected, again).isEmpty()) {
        return false;
      }
    }
    firm.put(asked, true);
    return true;
  }

  /** Whether the order of the rows is graded there, or a LIMIT leaves a choice. */
  boolean ordered(TinyDatabase rows) {
    Database database = engine.database(question.ddl(), rows, Layout.AS_GIVEN);
    return expected(database, 0) instanceof Expectation.Ready(Expected ready)
        && ready.order() instanceof Expected.Order.Blocks;
  }

  private static Rows output(Expected expected) {
    List<Row> rows = new ArrayList<>();
    for (Row row : expected.rows().rows()) {
      rows.add(Row.of(row.cells().subList(0, expected.width())));
    }
    return new Rows(expected.columns(), rows);
  }
}
