package dev.assay.problems;

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
import dev.assay.grader.refute.Refuter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Orders of the rows, and places in a batch, that are tried before a difference is one. */
  private static final int ORDERS = 12;

  private final Engine engine;
  private final Gate gate;
  private final String ddl;
  private final Limits limits;
  private final Batch batch;
  private final List<Integer> chosen;

  /**
   * @param databases at least one: all that go into one statement
   * @param singles on how many of them a query is run by itself, evenly spread
   */
  BatchComparison(
      Engine engine, String ddl, Limits limits, List<TinyDatabase> databases, int singles) {
    this.engine = engine;
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
   * @param raised on how many no batch has it, and it raises by itself
   * @param fellBack on how many no batch has it, and it runs by itself
   * @param ordered where the query leaves an order open: single runs on the same rows in other
   *     orders differ too, or the same batch does with its databases numbered otherwise
   * @param disagreements where none of those do
   * @param untold where a single run came to no end that tells something
   */
  record Outcome(
      Form form,
      String reason,
      int agreed,
      int raised,
      int fellBack,
      List<Disagreement> ordered,
      List<Disagreement> disagreements,
      int untold) {
    Outcome {
      ordered = List.copyOf(ordered);
      disagreements = List.copyOf(disagreements);
    }

    static Outcome none(Form form, String reason) {
      return new Outcome(form, reason, 0, 0, 0, List.of(), List.of(), 0);
    }

    /** Whether a search or a grading may be told what is not so. */
    boolean isFault() {
      return form != Form.GUARDED && !disagreements.isEmpty();
    }
  }

  Outcome compare(String sql) {
    if (!(gate.admit(sql) instanceof Admission.Admitted(Parsed query))) {
      return Outcome.none(Form.NO_QUERY, "refused by the gate");
    }
    if (alone(chosen.getFirst(), sql, Layout.AS_GIVEN) instanceof Execution.Failed failed
        && failed.phase() == Execution.Phase.COMPILE) {
      return Outcome.none(Form.NO_QUERY, "does not compile");
    }
    Together together = together(query);
    int agreed = 0;
    int raised = 0;
    int fellBack = 0;
    int untold = 0;
    List<Disagreement> ordered = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (int i : chosen) {
      Rows rows = together.rows().get(i);
      Execution alone = alone(i, sql, Layout.AS_GIVEN);
      if (alone instanceof Execution.Exceeded || alone instanceof Execution.Broken) {
        untold++;
      } else if (rows == null) {
        raised += alone instanceof Execution.Failed ? 1 : 0;
        fellBack += alone instanceof Execution.Failed ? 0 : 1;
      } else if (alone instanceof Execution.Completed(Rows single) && same(single, rows)) {
        agreed++;
      } else {
        boolean open = hangsOnOrder(i, sql, alone) || hangsOnNumber(i, query, rows);
        (open ? ordered : disagreements)
            .add(new Disagreement(batch.databases().get(i), rows.toString(), alone.toString()));
      }
    }
    return new Outcome(
        form(query, together, raised + fellBack > 0),
        together.reason(),
        agreed,
        raised,
        fellBack,
        ordered,
        disagreements,
        untold);
  }

  /** The rows by database, as far as statements over many returned them. */
  private record Together(Map<Integer, Rows> rows, String reason) {}

  /** As the search does, in halves where the whole is refused. */
  private Together together(Parsed query) {
    Limits enough = new Limits(limits.time(), ROWS);
    Map<Integer, Rows> rows = new HashMap<>();
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
        case BatchExecution.Completed completed ->
            chosen.stream()
                .filter(i -> from <= i && i < to)
                .forEach(i -> rows.put(i, completed.on(i - from)));
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
    return new Together(rows, reason);
  }

  private static Form form(Parsed query, Together together, boolean inPart) {
    if (!Refuter.isBatchable(query)) {
      return Form.GUARDED;
    }
    if (together.rows().isEmpty()) {
      return Form.REFUSED;
    }
    return inPart ? Form.IN_PART : Form.TOGETHER;
  }

  private Execution alone(int at, String sql, Layout layout) {
    return engine.runTrusted(engine.database(ddl, batch.databases().get(at), layout), sql, limits);
  }

  private boolean hangsOnOrder(int at, String sql, Execution first) {
    return IntStream.rangeClosed(1, ORDERS)
        .mapToObj(permutation -> alone(at, sql, new Layout(permutation)))
        .anyMatch(again -> differ(first, again));
  }

  /**
   * Groups come in an order of hash values, which other orders of the rows do not change. In a
   * batch the number of the database is hashed too.
   */
  private boolean hangsOnNumber(int at, Parsed query, Rows first) {
    return IntStream.rangeClosed(1, ORDERS)
        .mapToObj(by -> numberedOtherwise(at, by, query))
        .flatMap(Optional::stream)
        .anyMatch(again -> !same(first, again));
  }

  private Optional<Rows> numberedOtherwise(int at, int by, Parsed query) {
    List<TinyDatabase> databases = new ArrayList<>(batch.databases());
    Collections.rotate(databases, by);
    Limits enough = new Limits(limits.time(), ROWS);
    return engine.runBatchTrusted(
                engine.batch(ddl, databases), 0, databases.size(), query.statement(), enough)
            instanceof BatchExecution.Completed completed
        ? Optional.of(completed.on((at + by) % databases.size()))
        : Optional.empty();
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
