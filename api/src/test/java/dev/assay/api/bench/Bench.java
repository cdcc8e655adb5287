package dev.assay.api.bench;

import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Health;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.problems.Loaded;
import dev.assay.problems.ProblemLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Prints the figures of {@code make bench}. What is compared is measured side by side in one run;
 * each figure is the median of several rounds after a warm-up.
 */
final class Bench {
  private static final String MILLION =
      """
      SELECT i AS id, 'customer ' || (mod(i * 7919, 100000)) AS name, \
      DATE '2020-01-01' + CAST(mod(i, 1000) AS INTEGER) AS day, i * 0.3::DOUBLE AS amount, \
      CASE WHEN mod(i, 20) = 0 THEN NULL ELSE mod(i, 100) END AS k, CAST(mod(i, 10000) AS DECIMAL(18,2)) AS m \
      FROM range(1000000) t(i)""";

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("assay-bench");
    WorkerLaunch launch =
        WorkerLaunch.of(
            Path.of("grader/target/worker").toAbsolutePath(),
            Path.of(System.getProperty("java.home"), "bin", "java"),
            Sandbox.AUTO);
    long start = System.nanoTime();
    try (Grader grader = Grader.start(EngineSettings.of(launch, folder))) {
      print("engine start, until its first worker is ready", millis(start), "ms");
      comparison(grader.engine());
      gradings(grader, "bank/cholera-did", "changes_by_lag");
      gradings(grader, "bank/top-customers", "qualify");
    }
  }

  /** A big result read twice, and the comparison of the two. */
  private static void comparison(Engine engine) {
    Limits limits = new Limits(Limits.LONGEST, 1_000_000);
    Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
    List<Double> ratios = new ArrayList<>();
    double reading = 0;
    double comparing = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      Rows expected = completed(engine.run(database, MILLION, limits));
      Rows actual = completed(engine.run(database, MILLION, limits));
      double read = millis(start);
      List<Row> shuffled = new ArrayList<>(actual.rows());
      Collections.shuffle(shuffled, new Random(round));
      Rows other = new Rows(actual.columns(), shuffled);
      start = System.nanoTime();
      Differences differences =
          RowComparison.compare(Expected.inAnyOrder(expected), other, Contract.DEFAULT);
      double compared = millis(start);
      if (!(differences instanceof Differences.Same)) {
        throw new IllegalStateException("the same rows differ");
      }
      if (round > 0) {
        ratios.add(compared / read);
        reading = read;
        comparing = compared;
      }
    }
    print("1,000,000 rows of 6 columns, read twice", reading, "ms");
    print("  compared, in any order", comparing, "ms");
    print("  ratio, median of " + ratios.size() + " (below 3 is wanted)", median(ratios), "");
  }

  private static Rows completed(Execution execution) {
    return switch (execution) {
      case Execution.Completed(Rows rows) -> rows;
      case Execution.Failed _, Execution.Exceeded _, Execution.Broken _ ->
          throw new IllegalStateException(execution.toString());
    };
  }

  /** Whole gradings of one right answer: one after the other, and on two cores. */
  private static void gradings(Grader grader, String problem, String answer) throws Exception {
    Loaded loaded = ProblemLoader.load(Path.of("problems", problem));
    if (!(loaded instanceof Loaded.Sound(var sound))) {
      throw new IllegalStateException(problem);
    }
    Task task = sound.task();
    String sql =
        sound.submissions().stream()
            .filter(it -> it.name().equals(answer))
            .findFirst()
            .orElseThrow()
            .sql();
    Supplier<Double> one =
        () -> {
          long start = System.nanoTime();
          if (grader.grade(task, new Submission(sql)).verdict() != Verdict.ACCEPTED) {
            throw new IllegalStateException("a right answer is not accepted");
          }
          return millis(start);
        };
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      alone.add(one.get());
    }
    alone.subList(0, 40).clear(); // The warm-up.
    print(
        problem + ": one grading on " + task.fixtures().size() + " databases", median(alone), "ms");
    long start = System.nanoTime();
    int many = 200;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      var _ = pool.invokeAll(Collections.nCopies(many, (Callable<Double>) one::get));
    }
    print("  gradings a second, two at a time", many / millis(start) * 1000, "");
    print(
        "  resident memory of a worker, the largest",
        grader.engine().health().workers().stream()
                .mapToLong(Health.Worker::residentBytes)
                .max()
                .orElse(0)
            / 1e6,
        "MB");
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String what, double value, String unit) {
    System.out.println(String.format(Locale.ROOT, "%-62s %8.2f %s", what, value, unit).strip());
  }
}
