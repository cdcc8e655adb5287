package dev.assay.grader.chaos;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Health;
import dev.assay.grader.execute.Shop;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * A grader with one problem, whose reference is the canary: a submission of which everybody knows
 * that it is right. Safe for use by many threads.
 */
final class Arena implements AutoCloseable {
  private final Grader grader;
  private final Shop shop;
  private final Limits limits;

  Arena(Path folder, EngineSettings settings, Limits limits) {
    grader = Grader.start(settings);
    shop = new Shop(folder, grader.engine());
    this.limits = limits;
  }

  private Task task(Limits within) {
    return new Task(
        "shop",
        Shop.SCHEMA,
        List.of(new Fixture("sample", Fixture.Kind.SAMPLE, shop.tables())),
        List.of(new Task.Reference("canary", Shop.CANARY)),
        Contract.DEFAULT,
        within,
        List.of(),
        List.of(),
        DataRules.DEFAULT);
  }

  /** Through the whole pipeline. */
  Report grade(String sql) {
    return grade(sql, limits);
  }

  /** The same within other limits. */
  Report grade(String sql, Limits within) {
    return grader.grade(task(within), new Submission(sql));
  }

  /** With nothing before the worker that refuses hostile SQL. */
  Execution runUngated(String sql) {
    return runUngated(sql, Shop.LIMITS);
  }

  /** The same within other limits. */
  Execution runUngated(String sql, Limits within) {
    return grader.engine().run(shop.database(), sql, within);
  }

  /** An answer that is right, in other words than the reference. */
  Verdict canary() {
    return grade(Shop.CANARY.replace("count(*)", "count(c.id)")).verdict();
  }

  /** Whether the database is still what was built. */
  boolean untouched() {
    return shop.hashNow().equals(shop.hash());
  }

  Shop shop() {
    return shop;
  }

  /** The workers that run submissions. */
  List<Health.Worker> learners() {
    return grader.engine().health().workers().stream()
        .filter(worker -> worker.role().equals("learner"))
        .toList();
  }

  @Override
  public void close() {
    grader.close();
  }
}
