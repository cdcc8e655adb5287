package dev.assay.api.bench;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.SearchResult;
import dev.assay.problems.FiledSubmission;
import dev.assay.problems.Problem;
import java.util.ArrayList;
import java.util.List;

/** The search for a witness: right and wrong answers, and one statement against many. */
final class WitnessSection implements Section {
  private static final int ROUNDS = 5;

  /** The engine is warm after half of them. */
  private static final int SEARCHES = 10;

  private static final List<String> PROBLEMS =
      List.of("cholera-did", "top-customers", "churn-by-contract", "sample-ratio-mismatch");

  private final List<Double> right = new ArrayList<>();
  private final List<Double> tried = new ArrayList<>();
  private final List<Double> wrong = new ArrayList<>();
  private final List<Double> rows = new ArrayList<>();

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    List<Double> batched = new ArrayList<>();
    List<Double> single = new ArrayList<>();
    try (Workshop workshop = Workshop.open()) {
      Grader grader = workshop.grader();
      for (Problem problem : Workshop.bank()) {
        for (int round = 0; round < SEARCHES; round++) {
          search(grader, problem, round >= SEARCHES / 2);
        }
      }
      for (String id : PROBLEMS) {
        sideBySide(grader, Workshop.problem(id), batched, single);
      }
    }
    figures.add("a right answer, all its databases tried", Figures.median(right), "ms");
    figures.add("databases tried on it", Figures.median(tried), "databases");
    figures.add("a wrong answer to its shrunk, replayed witness", Figures.median(wrong), "ms");
    figures.add("rows of a witness", Figures.median(rows), "rows");
    figures.add("the same 200 databases in one statement", Figures.median(batched), "ms");
    figures.add("and one by one", Figures.median(single), "ms");
  }

  /** For a witness against every submission to a problem. */
  private void search(Grader grader, Problem problem, boolean counts) {
    Question question = grader.question(problem.task());
    Gate gate = new Gate(grader.engine()::serialize);
    for (FiledSubmission each : problem.submissions()) {
      if (!(gate.admit(each.sql()) instanceof Admission.Admitted(Parsed query))) {
        continue;
      }
      long start = System.nanoTime();
      SearchResult result = grader.refuter().search(question, query, Budget.DEFAULT);
      double millis = Figures.millisSince(start);
      if (!counts) {
        continue;
      }
      switch (result) {
        case SearchResult.Refuted refuted -> {
          wrong.add(millis);
          rows.add((double) refuted.witness().database().size());
        }
        case SearchResult.Agreed agreed -> {
          right.add(millis);
          tried.add((double) agreed.databases());
        }
      }
    }
  }

  private static void sideBySide(
      Grader grader, Problem problem, List<Double> batched, List<Double> single) {
    Task task = problem.task();
    Engine engine = grader.engine();
    String sql = task.references().getFirst().sql().strip().replaceFirst(";$", "");
    List<TinyDatabase> databases =
        grader.refuter().databases(grader.question(task), Budget.DEFAULT);
    Batch batch = engine.batch(task.schema(), databases);
    Limits limits = new Limits(task.limits().time(), 100_000);
    for (int round = 0; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      BatchExecution execution = engine.runBatchTrusted(batch, 0, batch.size(), sql, limits);
      if (round > 0 && execution instanceof BatchExecution.Completed) {
        batched.add(Figures.millisSince(start));
      }
    }
    long start = System.nanoTime();
    for (TinyDatabase database : databases) {
      if (!(engine.runTrusted(
              engine.database(task.schema(), database, Layout.AS_GIVEN), sql, limits)
          instanceof Execution.Completed)) {
        throw new IllegalStateException("a reference fails");
      }
    }
    single.add(Figures.millisSince(start));
  }
}
