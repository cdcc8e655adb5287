package dev.assay.api.bench;

import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Verdict;
import dev.assay.problems.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whole gradings of right answers to bundled problems: one after the other, and two at a time. */
final class GradingSection implements Section {
  private static final int WARM_UP = 40;
  private static final int ALONE = 60;
  private static final int TOGETHER = 200;

  @Override
  public String name() {
    return "grading";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (Workshop workshop = Workshop.open()) {
      measure(figures, workshop.grader(), "cholera-did", "changes_by_lag");
      measure(figures, workshop.grader(), "top-customers", "qualify");
    }
  }

  private static void measure(Figures figures, Grader grader, String id, String answer)
      throws Exception {
    Problem problem = Workshop.problem(id);
    Task task = problem.task();
    Submission submission =
        problem.submissions().stream()
            .filter(filed -> filed.name().equals(answer))
            .map(filed -> new Submission(filed.sql()))
            .findFirst()
            .orElseThrow();
    Callable<Double> one =
        () -> {
          long start = System.nanoTime();
          if (grader.grade(task, submission).verdict() != Verdict.ACCEPTED) {
            throw new IllegalStateException("a right answer is not accepted");
          }
          return Figures.millisSince(start);
        };
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ALONE; i++) {
      alone.add(one.call());
    }
    alone.subList(0, WARM_UP).clear();
    figures.add(
        "%s: one grading on %d databases".formatted(id, task.fixtures().size()),
        Figures.median(alone),
        "ms");
    figures.add("99 of 100 take at most", Figures.quantile(alone, 0.99), "ms");
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<Double> each : pool.invokeAll(Collections.nCopies(TOGETHER, one))) {
        each.get();
      }
    }
    figures.add("two at a time", TOGETHER / Figures.millisSince(start) * 1000, "gradings a second");
  }
}
