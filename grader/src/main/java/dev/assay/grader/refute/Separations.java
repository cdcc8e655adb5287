package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds queries against the references on given databases. */
final class Separations {
  private final Engine engine;
  private final References references;
  private final Question question;
  private final Batch batch;
  private final Deadline deadline = Deadline.in(Budget.DEFAULT.time().multipliedBy(10));
  private final List<List<Runs.Result>> expected = new ArrayList<>();
  private final Differ differ;
  private final Cache<Judge.Firm, Boolean> firm = Caffeine.newBuilder().build();

  Separations(
      Engine engine,
      References references,
      Gate gate,
      Question question,
      List<TinyDatabase> databases) {
    this.engine = engine;
    this.references = references;
    this.question = question;
    this.batch = engine.batch(question.ddl(), databases);
    this.differ = new Differ(question.contract());
    Runs runs = new Runs(engine, Side.TRUSTED, question.limits(), deadline);
    for (String reference : question.references()) {
      expected.add(
          databases.isEmpty() ? List.of() : runs.run(batch, Statement.of(gate, reference)));
    }
  }

  List<Separation> of(Statement query, Side side) {
    if (batch.size() == 0) {
      return List.of();
    }
    Judge judge = new Judge(engine, references, question, firm, query.original(), side);
    List<Runs.Result> results =
        new Runs(engine, side, question.limits(), deadline).run(batch, query);
    List<Separation> separations = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      TinyDatabase database = batch.databases().get(i);
      // Where the order is graded, the bags of a batch are not enough.
      boolean look = judge.ordered(database) || differs(i, results.get(i));
      separations.add(look ? judged(judge, database) : Separation.NONE);
    }
    return separations;
  }

  private boolean differs(int at, Runs.Result result) {
    return expected.stream()
        .allMatch(
            each ->
                !(each.get(at) instanceof Runs.Result.Returned(Rows rows, boolean _))
                    || result instanceof Runs.Result.Skipped
                    || differ.differ(rows, result));
  }

  private Separation judged(Judge judge, TinyDatabase database) {
    List<Integer> all = IntStream.range(0, question.references().size()).boxed().toList();
    return switch (judge.judge(database, all)) {
      case Judge.Judgement.Compared compared ->
          compared.refuted().size() == all.size() ? Separation.SEPARATED : Separation.NONE;
      case Judge.Judgement.Unusable _ -> Separation.UNKNOWN;
    };
  }
}
