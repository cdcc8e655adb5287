package dev.assay.api.bench;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Health;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What containment costs: a whole grading against the query alone, and against other ways. */
final class EngineSection implements Section {
  private static final int WARM_UP = 300;
  private static final int RUNS = 300;
  private static final int PROCESSES = 20;
  private static final int STARTS = 10;

  /** The stages of a grading that are neither normalization nor search. */
  private static final Set<String> STAGES = Set.of("gate", "prepare", "execute", "compare");

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path SQLITE = Path.of("/usr/bin/sqlite3");

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (Workshop workshop = Workshop.open()) {
      figures.note(
          "A three-table join with GROUP BY, warm; wall time is the median, CPU the mean.");
      for (int items : List.of(1_000, 100_000)) {
        Join join = new Join(workshop.folder().resolve("join-" + items), items);
        join.write();
        side(figures, workshop.grader(), join);
      }
      starts(figures, workshop.folder());
    }
  }

  private static void side(Figures figures, Grader grader, Join join) throws Exception {
    String of = " (%,d rows)".formatted(join.items());
    Shell.Cost bare = bare(join);
    Shell.Cost all = gradings(figures, grader, join, of, bare);
    figures.add("  the same with normalization and search: wall" + of, all.wall(), "ms");
    figures.add("  the same with normalization and search: CPU" + of, all.cpu(), "ms");
    if (Files.isExecutable(SQLITE)) {
      StringBuilder script = new StringBuilder(".mode csv\n");
      join.tables().forEach((name, file) -> script.append(".import " + file + " " + name + "\n"));
      Files.writeString(join.folder().resolve("import.sql"), script);
      Shell.run(join.folder(), List.of("/bin/sh", "-c", SQLITE + " s.db < import.sql"));
      Shell.Cost sqlite =
          Shell.repeat(join.folder(), PROCESSES, SQLITE + " -readonly s.db < query.sql");
      figures.add("one sqlite3 process an answer: wall" + of, sqlite.wall(), "ms");
      figures.add("one sqlite3 process an answer: CPU" + of, sqlite.cpu(), "ms");
    } else {
      figures.note("(sqlite3 is not installed: no figures of it)");
    }
    Shell.Cost jvm =
        Shell.repeat(
            join.folder(),
            PROCESSES / 4,
            String.join(" ", command("duckdb.sql", "query.sql", "0", "1")));
    figures.add("one JVM with DuckDB an answer: wall" + of, jvm.wall(), "ms");
    figures.add("one JVM with DuckDB an answer: CPU" + of, jvm.cpu(), "ms");
  }

  private static Shell.Cost bare(Join join) throws Exception {
    String[] out =
        Shell.run(join.folder(), command("duckdb.sql", "query.sql", "" + WARM_UP, "" + RUNS))
            .strip()
            .split(" ", -1);
    return new Shell.Cost(Double.parseDouble(out[0]), Double.parseDouble(out[1]));
  }

  private static List<String> command(String... arguments) {
    Path driver = Path.of("grader/target/worker/duckdb_jdbc.jar").toAbsolutePath();
    Path here =
        Path.of(BareDuckDb.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                here + ":" + driver,
                BareDuckDb.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Shell.Cost gradings(
      Figures figures, Grader grader, Join join, String of, Shell.Cost bare) {
    Task task = join.task();
    for (int i = 0; i < WARM_UP; i++) {
      grade(grader, task);
    }
    List<Double> stages = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    double others = 0;
    double cpu = cpuMillis(grader);
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      Report report = grade(grader, task);
      double wall = Figures.millisSince(start);
      double apart = 0;
      for (var stage : report.timings().entrySet()) {
        apart += STAGES.contains(stage.getKey()) ? 0 : stage.getValue().toNanos() / 1e6;
      }
      whole.add(wall);
      stages.add(wall - apart);
      others += apart;
    }
    double total = (cpuMillis(grader) - cpu) / RUNS;
    double without = total - others / RUNS;
    double wall = Figures.median(stages);
    figures.add("the query alone: wall" + of, bare.wall(), "ms");
    figures.add("the query alone: CPU" + of, bare.cpu(), "ms");
    figures.add("a grading without normalization and search: wall" + of, wall, "ms");
    figures.add("  CPU, service and workers" + of, without, "ms");
    figures.add("  to the query alone: wall" + of, wall / bare.wall(), "times", "<= 2");
    figures.add("  to the query alone: CPU" + of, without / bare.cpu(), "times", "<= 2");
    return new Shell.Cost(Figures.median(whole), total);
  }

  private static Report grade(Grader grader, Task task) {
    Report report = grader.grade(task, new Submission(Join.SQL));
    if (report.verdict() != Verdict.ACCEPTED) {
      throw new IllegalStateException("a right answer is not accepted: " + report);
    }
    return report;
  }

  private static double cpuMillis(Grader grader) {
    double workers =
        grader.engine().health().workers().stream()
            .flatMap(worker -> ProcessHandle.of(worker.pid()).stream())
            .flatMap(worker -> worker.info().totalCpuDuration().stream())
            .mapToDouble(Duration::toMillis)
            .sum();
    return workers + BareDuckDb.cpuNanos() / 1e6;
  }

  /** Every run on a worker that was started for it. */
  private static void starts(Figures figures, Path folder) throws IOException {
    EngineSettings settings =
        new EngineSettings(Workshop.launch(), folder.resolve("starts"), 1, 0, 1);
    try (Engine engine = Engine.start(settings)) {
      Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        long start = System.nanoTime();
        engine.run(database, "SELECT 1", Limits.DEFAULT);
        times.add(Figures.millisSince(start));
      }
      figures.add("worker start, up to its first row", Figures.median(times), "ms");
    }
    try (Engine engine =
        Engine.start(EngineSettings.of(Workshop.launch(), folder.resolve("starts")))) {
      Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
      for (int i = 0; i < WARM_UP; i++) {
        engine.run(database, "SELECT 1", Limits.DEFAULT);
      }
      long bytes =
          engine.health().workers().stream()
              .filter(worker -> worker.role().equals("learner"))
              .mapToLong(Health.Worker::residentBytes)
              .max()
              .orElse(0);
      figures.add("resident memory of a warm worker", bytes / 1e6, "MB");
    }
  }
}
