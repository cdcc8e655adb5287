package dev.assay.grader.refute;

import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Runs a query on each database of a batch: in one statement as far as that goes, and one by one
 * where it does not. A failure of a statement over many databases is nobody's fault: half of them
 * may still do.
 */
final class Runs {
  /** After so many refused statements what is left is run one by one. */
  private static final int PATIENCE = 24;

  /** What a batch cannot run is run on fewer databases: one takes as long as a hundred there. */
  private static final int MOST_SINGLE = 60;

  /** Rows of all databases together. */
  private static final int BATCH_ROWS = 200_000;

  private final Engine engine;
  private final Side side;
  private final Limits limits;
  private final Deadline deadline;

  Runs(Engine engine, Side side, Limits limits, Deadline deadline) {
    this.engine = engine;
    this.side = side;
    this.limits = limits;
    this.deadline = deadline;
  }

  /** What came of a query on one database. */
  sealed interface Result {
    /**
     * The query returned rows.
     *
     * @param alone whether it was run by itself: else the rows are in no order, and must be
     *     repeated before they are believed
     */
    record Returned(Rows rows, boolean alone) implements Result {}

    record Raised(String message) implements Result {}

    /** It was not run, or to no end that tells something: too little time, a lost worker. */
    enum Skipped implements Result {
      SKIPPED
    }
  }

  /** Tells a result that a search need look no further than. */
  interface Find {
    boolean is(int database, Result result);
  }

  /** The results by database; not more than some of those that a batch cannot have. */
  List<Result> run(Batch batch, Statement statement) {
    return run(batch, statement, (_, _) -> false);
  }

  /** The same, but single runs end with a find. */
  List<Result> run(Batch batch, Statement statement, Find find) {
    List<Result> results = skipped(batch);
    boolean[] done = new boolean[batch.size()];
    if (statement.batchable()) {
      batched(batch, statement, results, done);
    }
    singly(batch, statement, results, done, find);
    return results;
  }

  /** The results by database, or none where one statement does not give all of them. */
  List<Result> atOnce(Batch batch, Statement statement) {
    if (!statement.batchable()
        || deadline.passed()
        || !(over(batch, 0, batch.size(), statement) instanceof BatchExecution.Completed all)) {
      return List.of();
    }
    List<Column> names = names(all.columns(), batch, 0, statement);
    return all.rows().stream()
        .<Result>map(rows -> new Result.Returned(new Rows(names, rows), false))
        .toList();
  }

  /** The same, each database by itself. */
  List<Result> runSingly(Batch batch, Statement statement, Find find) {
    List<Result> results = skipped(batch);
    singly(batch, statement, results, new boolean[batch.size()], find);
    return results;
  }

  private static List<Result> skipped(Batch batch) {
    return new ArrayList<>(Collections.nCopies(batch.size(), Result.Skipped.SKIPPED));
  }

  private void singly(
      Batch batch, Statement statement, List<Result> results, boolean[] done, Find find) {
    int singles = 0;
    for (int i = 0; i < batch.size() && singles < MOST_SINGLE; i++) {
      if (!done[i]) {
        singles++;
        results.set(i, single(batch, i, statement));
        if (find.is(i, results.get(i))) {
          return;
        }
      }
    }
  }

  private void batched(Batch batch, Statement statement, List<Result> results, boolean[] done) {
    List<int[]> open = new ArrayList<>();
    open.add(new int[] {0, batch.size()});
    List<Column> names = List.of();
    int refused = 0;
    int accepted = 0;
    while (!open.isEmpty() && refused < PATIENCE && !deadline.passed()) {
      int[] range = open.removeLast();
      int from = range[0];
      int to = range[1];
      switch (over(batch, from, to, statement)) {
        case BatchExecution.Completed completed -> {
          accepted++;
          if (names.isEmpty()) {
            names = names(completed.columns(), batch, from, statement);
          }
          for (int i = from; i < to; i++) {
            results.set(
                i, new Result.Returned(new Rows(names, completed.rows().get(i - from)), false));
            done[i] = true;
          }
        }
        case BatchExecution.Refused _ -> {
          refused++;
          if (accepted == 0 && refused == 3 && batch.size() > 8) {
            return; // Two parts of different databases are refused too: it is the form.
          }
          if (to - from > 1) {
            int middle = refused == 1 ? from + Math.max(1, (to - from) / 8) : (from + to) / 2;
            open.add(new int[] {middle, to});
            open.add(new int[] {from, middle});
          }
        }
      }
    }
  }

  private BatchExecution over(Batch batch, int from, int to, Statement statement) {
    Limits enough = new Limits(limits.time(), Math.max(limits.rows(), BATCH_ROWS));
    return switch (side) {
      case LEARNER -> engine.runBatch(batch, from, to, statement.text(), enough);
      case TRUSTED -> engine.runBatchTrusted(batch, from, to, statement.text(), enough);
    };
  }

  /** Within a subquery, the second of two columns of one name gets another: these are the true. */
  private List<Column> names(List<Column> columns, Batch batch, int at, Statement statement) {
    List<String> lower =
        columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    boolean renamed =
        lower.stream()
            .anyMatch(
                name -> name.matches(".*_\\d+") && lower.contains(name.replaceFirst("_\\d+$", "")));
    return renamed
            && single(batch, at, statement) instanceof Result.Returned(Rows rows, boolean _)
            && rows.columns().size() == columns.size()
        ? rows.columns()
        : columns;
  }

  private Result single(Batch batch, int at, Statement statement) {
    if (deadline.passed()) {
      return Result.Skipped.SKIPPED;
    }
    var database = engine.database(batch.ddl(), batch.databases().get(at), Layout.AS_GIVEN);
    Execution execution =
        switch (side) {
          case LEARNER -> engine.run(database, statement.original(), limits);
          case TRUSTED -> engine.runTrusted(database, statement.original(), limits);
        };
    return switch (execution) {
      case Execution.Completed(Rows rows) -> new Result.Returned(rows, true);
      case Execution.Failed failed when failed.phase() == Execution.Phase.RUN ->
          new Result.Raised(failed.message());
      case Execution.Failed _, Execution.Exceeded _, Execution.Broken _ -> Result.Skipped.SKIPPED;
    };
  }

  /** Whether both are the same bag of the same cells in columns of the same names and types. */
  static boolean identical(Rows left, Rows right) {
    if (left.rows().size() != right.rows().size() || !left.columns().equals(right.columns())) {
      return false;
    }
    if (left.rows().equals(right.rows())) {
      return true;
    }
    return counts(left.rows()).equals(counts(right.rows()));
  }

  private static java.util.Map<Row, Integer> counts(List<Row> rows) {
    java.util.Map<Row, Integer> counts = new java.util.HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts;
  }
}
