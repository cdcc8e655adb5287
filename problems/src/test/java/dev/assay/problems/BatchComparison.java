package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Holds what one statement over many tiny databases says of a query against runs on each by itself.
 * Thread-safe.
 */
final class BatchComparison {
  /** As many as the search lets a statement return. */
  private static final int ROWS = 200_000;

  /** After so many refused statements and none that ran, the search too runs one by one. */
  private static final int REFUSED = 3;

  /** Orders of the rows that are tried before a difference is held to be none of order. */
  private static final int LAYOUTS = 12;

  private final Engine engine;
  private final Grader grader;
  private final Gate gate;
  private final String ddl;
  private final Limits limits;
  private final Batch batch;
  private final List<Integer> chosen;

  /**
   * @param databases all that go into one statement
   * @param singles on how many of them a query is run by itself, evenly spread
   */
  BatchComparison(
      Grader grader, String ddl, Limits limits, List<TinyDatabase> databases, int singles) {
    this.grader = grader;
    this.engine = grader.engine();
    this.gate = new Gate(engine::serialize);
    this.ddl = ddl;
    this.limits = limits;
    this.batch = engine.batch(ddl, databases);
    int count = Math.min(singles, databases.size());
    this.chosen = IntStream.range(0, count).map(i -> i * databases.size() / count).boxed().toList();
  }

  /** How a query is run over many databases. */
  enum Form {
    /** In one statement. */
    TOGETHER,
    /** In statements over some of them, and by itself where it raises, say. */
    IN_PART,
    /** By itself: the engine does not take it in the form of a batch. */
    REFUSED,
    /** By itself: its shape is known to say something else in a batch. */
    GUARDED,
    /** Not at all: it is refused by the gate or does not compile. */
    NO_QUERY
  }

  /** A database on which the two say something else. */
  record Disagreement(TinyDatabase database, String together, String alone) {}

  /**
   * What came of a query.
   *
   * @param reason why it did not run as a batch, as far as it did not
   * @param agreed on how many databases both returned the same
   * @param ordered where single runs on the same rows in other orders differ too
   * @param disagreements where none of those do
   * @param untold where a single run came to no end that tells something
   */
  record Outcome(
      Form form,
      String reason,
      int agreed,
      int fellBack,
      List<Disagreement> ordered,
      List<Disagreement> disagreements,
      int untold) {
    Outcome {
      ordered = List.copyOf(ordered);
      disagreements = List.copyOf(disagreements);
    }

    static Outcome none(Form form, String reason) {
      return new Outcome(form, reason, 0, 0, List.of(), List.of(), 0);
    }

    /** Whether a search or a grading may be told what is not so. */
    boolean isFault() {
      return form != Form.GUARDED && !disagreements.isEmpty();
    }
  }

  int databases() {
    return chosen.size();
  }

  Outcome compare(String sql) {
    if (chosen.isEmpty()) {
      return Outcome.none(Form.NO_QUERY, "no database");
    }
    if (!(gate.admit(sql) instanceof Admission.Admitted(Parsed query))) {
      return Outcome.none(Form.NO_QUERY, "refused by the gate");
    }
    if (alone(chosen.getFirst(), sql, Layout.AS_GIVEN) instanceof Execution.Failed failed
        && failed.phase() == Execution.Phase.COMPILE) {
      return Outcome.none(Form.NO_QUERY, "does not compile");
    }
    Together together = together(query);
    int agreed = 0;
    int untold = 0;
    List<Disagreement> ordered = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (int i : chosen) {
      Rows rows = together.rows().get(i);
      if (rows == null) {
        continue;
      }
      Execution alone = alone(i, sql, Layout.AS_GIVEN);
      if (alone instanceof Execution.Exceeded || alone instanceof Execution.Broken) {
        untold++;
      } else if (alone instanceof Execution.Completed(Rows single) && same(single, rows)) {
        agreed++;
      } else {
        TinyDatabase database = batch.databases().get(i);
        (hangsOnOrder(i, sql, alone) ? ordered : disagreements)
            .add(new Disagreement(database, rows.toString(), alone.toString()));
      }
    }
    int fellBack = (int) chosen.stream().filter(i -> !together.rows().containsKey(i)).count();
    return new Outcome(
        form(query, together, fellBack),
        together.reason(),
        agreed,
        fellBack,
        ordered,
        disagreements,
        untold);
  }

  /** The rows by database, as far as statements over many returned them. */
  private record Together(Map<Integer, Rows> rows, List<Column> columns, String reason) {}

  /** As the search does, in halves where the whole is refused. */
  private Together together(Parsed query) {
    Limits enough = new Limits(limits.time(), ROWS);
    Map<Integer, Rows> rows = new HashMap<>();
    List<Column> columns = List.of();
    String reason = "";
    int refused = 0;
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, batch.size()});
    while (!open.isEmpty() && (refused < REFUSED || !rows.isEmpty())) {
      int[] range = open.pop();
      int from = range[0];
      int to = range[1];
      if (chosen.stream().noneMatch(i -> from <= i && i < to)) {
        continue;
      }
      switch (engine.runBatchTrusted(batch, from, to, query.statement(), enough)) {
        case BatchExecution.Completed completed -> {
          columns = completed.columns();
          chosen.stream()
              .filter(i -> from <= i && i < to)
              .forEach(i -> rows.put(i, completed.on(i - from)));
        }
        case BatchExecution.Refused(String why) -> {
          refused++;
          reason = why;
          if (to - from > 1) {
            int middle = (from + to) / 2;
            open.push(new int[] {middle, to});
            open.push(new int[] {from, middle});
          }
        }
      }
    }
    return new Together(rows, columns, reason);
  }

  private Form form(Parsed query, Together together, int fellBack) {
    if (together.rows().isEmpty()) {
      return Form.REFUSED;
    }
    int some = together.rows().keySet().iterator().next();
    // What runs as a batch but not for the refuter is what that never runs so.
    boolean guarded =
        grader
            .refuter()
            .together(
                ddl,
                List.of(batch.databases().get(some)),
                query,
                together.columns(),
                new Limits(limits.time(), ROWS),
                Side.TRUSTED)
            .isEmpty();
    return guarded ? Form.GUARDED : fellBack == 0 ? Form.TOGETHER : Form.IN_PART;
  }

  private Execution alone(int at, String sql, Layout layout) {
    return engine.runTrusted(
        engine.database(ddl, batch.databases().get(at), layout), sql, limits);
  }

  private boolean hangsOnOrder(int at, String sql, Execution first) {
    return IntStream.rangeClosed(1, LAYOUTS)
        .mapToObj(permutation -> alone(at, sql, new Layout(permutation)))
        .anyMatch(again -> differ(first, again));
  }

  private static boolean differ(Execution first, Execution again) {
    return switch (again) {
      case Execution.Completed(Rows rows) ->
          !(first instanceof Execution.Completed(Rows before)) || !same(before, rows);
      case Execution.Failed _ -> !(first instanceof Execution.Failed);
      case Execution.Exceeded _, Execution.Broken _ -> false;
    };
  }

  /** By position: a batch renames the second of two columns of one name. */
  private static boolean same(Rows single, Rows rows) {
    List<String> types = single.columns().stream().map(Column::type).toList();
    return types.equals(rows.columns().stream().map(Column::type).toList())
        && (single.rows().equals(rows.rows())
            || RowComparison.compare(
                    Expected.inAnyOrder(single),
                    new Rows(single.columns(), rows.rows()),
                    Contract.DEFAULT)
                instanceof Differences.Same);
  }
}
