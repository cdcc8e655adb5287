package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Column;
import java.util.BitSet;
import java.util.List;

/** Tells which queries return the same on some tiny databases; what an author's return is kept. */
final class Alike {
  private static final int DATABASES = 30;
  private static final int KEPT = 200;

  private final Engine engine;
  private final Question question;
  private final Differ differ;
  private final Batch batch;
  private final int size;
  private final Cache<String, BatchExecution> known =
      Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

  Alike(Engine engine, Question question, Differ differ, Batch batch) {
    this.engine = engine;
    this.question = question;
    this.differ = differ;
    this.batch = batch;
    this.size = Math.min(DATABASES, batch.size());
  }

  /** Which of the others return what the query does, by position. */
  BitSet to(Parsed query, List<String> others) {
    BitSet alike = new BitSet();
    if (size > 0
        && engine.runBatch(batch, 0, size, query.statement(), question.limits())
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

  private boolean same(String other, BatchExecution.Completed actual) {
    BatchExecution execution =
        known.get(other, sql -> engine.runBatchTrusted(batch, 0, size, sql, question.limits()));
    if (!(execution instanceof BatchExecution.Completed expected)
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
