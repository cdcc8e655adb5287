package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.protocol.Column;
import java.util.BitSet;
import java.util.List;

/**
 * Tells which queries return the same on some tiny databases; what an author's return is kept. What
 * may not be run over many databases in one statement is like nothing.
 */
final class Alike {
  private static final int DATABASES = 30;
  private static final int KEPT = 200;

  private final Engine engine;
  private final Gate gate;
  private final Question question;
  private final Differ differ;
  private final Batch batch;
  private final int size;
  private final Cache<String, BatchExecution> known =
      Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

  Alike(Engine engine, Gate gate, Question question, Differ differ, Batch batch) {
    this.engine = engine;
    this.gate = gate;
    this.question = question;
    this.differ = differ;
    this.batch = batch;
    this.size = Math.min(DATABASES, batch.size());
  }

  /** Which of the others return what the query does, by position. */
  BitSet to(Statement query, List<String> others) {
    BitSet alike = new BitSet();
    if (size > 0
        && query.batchable()
        && engine.runBatch(batch, 0, size, query.text(), question.limits())
            instanceof BatchExecution.Completed actual) {
      for (int i = 0; i < others.size(); i++) {
        alike.set(i, same(others.get(i), actual));
      }
    }
    return alike;
  }

  /** Another query need not have the columns that are asked for. */
  private boolean hasDeclared(List<Column> columns) {
    List<ColumnContract> declared = question.contract().columns();
    return declared == null
        || declared.stream()
            .allMatch(
                each ->
                    columns.stream()
                        .anyMatch(column -> column.name().equalsIgnoreCase(each.name())));
  }

  private BatchExecution run(String sql) {
    Statement statement = Statement.of(gate, sql);
    return statement.batchable()
        ? engine.runBatchTrusted(batch, 0, size, statement.text(), question.limits())
        : new BatchExecution.Refused("it says something else in a batch");
  }

  private boolean same(String other, BatchExecution.Completed actual) {
    if (!(known.get(other, this::run) instanceof BatchExecution.Completed expected)
        || !hasDeclared(expected.columns())) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (differ.differ(expected.on(i), actual.on(i))) {
        return false;
      }
    }
    return true;
  }
}
