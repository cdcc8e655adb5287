package dev.assay.grader;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.refute.Refuter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells which of some tiny databases kill a mutant, in one statement for all of them. Rows are
 * compared as bags, so that mistakes in the order do not show, and what a batch says is to be
 * believed only when it has been repeated singly.
 */
public final class KillMatrix {
  private final Engine engine;
  private final Gate gate;
  private final Task task;
  private final Batch batch;
  private final List<BatchExecution.Completed> expected = new ArrayList<>();

  KillMatrix(Engine engine, Gate gate, Task task, List<TinyDatabase> databases) {
    this.engine = engine;
    this.gate = gate;
    this.task = task;
    this.batch = engine.batch(task.schema(), databases);
    for (Task.Reference reference : task.references()) {
      run(reference.sql()).ifPresent(expected::add);
    }
  }

  /** The databases on which no reference agrees with the mutant; none if that cannot be told. */
  public BitSet kills(Mutant mutant) {
    BitSet kills = new BitSet();
    Optional<BatchExecution.Completed> actual = run(mutant.sql());
    if (actual.isPresent() && expected.size() == task.references().size()) {
      for (int i = 0; i < batch.size(); i++) {
        int database = i;
        kills.set(i, expected.stream().noneMatch(each -> same(each, actual.get(), database)));
      }
    }
    return kills;
  }

  private boolean same(
      BatchExecution.Completed right, BatchExecution.Completed actual, int database) {
    return RowComparison.compare(
            Expected.inAnyOrder(right.on(database)), actual.on(database), task.contract())
        instanceof Differences.Same;
  }

  private Optional<BatchExecution.Completed> run(String sql) {
    return batch.size() > 0
            && gate.admit(sql) instanceof Admission.Admitted(Parsed query)
            && Refuter.isBatchable(query)
            && engine.runBatchTrusted(batch, 0, batch.size(), query.statement(), task.limits())
                instanceof BatchExecution.Completed completed
        ? Optional.of(completed)
        : Optional.empty();
  }
}
