package dev.assay.api.bench;

import dev.assay.grader.Task;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.problems.FiledSubmission;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The canonical form of answers of a usual length, when all is loaded and compiled. */
final class NormalizeSection implements Section {
  private static final int SHORTEST = 200;
  private static final int LONGEST = 400;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 100;

  private record Answer(Parsed query, Schema schema) {}

  @Override
  public String name() {
    return "normalize";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (Workshop workshop = Workshop.open()) {
      List<Answer> answers = answers(workshop.grader().engine());
      Normalizer normalizer = new Normalizer();
      for (int round = 0; round < WARM_UP; round++) {
        answers.forEach(answer -> normalize(normalizer, answer));
      }
      List<Double> times = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (Answer answer : answers) {
          long start = System.nanoTime();
          normalize(normalizer, answer);
          times.add(Figures.millisSince(start));
        }
      }
      figures.note(
          "%d answers of the bank, of %d to %d characters"
              .formatted(answers.size(), SHORTEST, LONGEST));
      figures.add("normalizing one, median", Figures.median(times), "ms", "< 3");
      figures.add("normalizing one, 99 of 100", Figures.quantile(times, 0.99), "ms");
    }
  }

  private static void normalize(Normalizer normalizer, Answer answer) {
    if (normalizer.normalize(answer.query(), answer.schema())
        instanceof Normalization.Unsupported(String construct)) {
      throw new IllegalStateException(construct);
    }
  }

  private static List<Answer> answers(Engine engine) {
    Gate gate = new Gate(engine::serialize);
    List<Answer> answers = new ArrayList<>();
    for (Problem problem : new ProblemBank(Path.of("problems/bank")).problems()) {
      Task task = problem.task();
      for (FiledSubmission each : problem.exercise().submissions()) {
        int length = each.sql().strip().length();
        if (length >= SHORTEST
            && length <= LONGEST
            && gate.admit(each.sql()) instanceof Admitted(Parsed query)) {
          Schema schema =
              engine
                  .database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN)
                  .schema();
          answers.add(new Answer(query, schema));
        }
      }
    }
    return answers;
  }
}
