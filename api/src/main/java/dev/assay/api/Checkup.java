package dev.assay.api;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Health;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import dev.assay.grader.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what grading rests on, and tries the limits on a worker with queries that break them.
 */
final class Checkup {
  private static final int LEAST_JAVA = 25;
  private static final String REINSTALL = "unpack the distribution again, or run make build";
  private static final String BROKEN =
      "do not let strangers' queries run on this machine; please report what doctor says";

  private final Installation installation;
  private final Sandbox sandbox;
  private final List<Check> checks = new ArrayList<>();

  Checkup(Installation installation, Sandbox sandbox) {
    this.installation = installation;
    this.sandbox = sandbox;
  }

  /** A query that must not get through, and what stops it. */
  private record Trial(String name, String sql, String stopped) {
    boolean passes(Execution execution) {
      return switch (execution) {
        case Execution.Exceeded(Execution.Resource resource) ->
            name.equals(resource.name().toLowerCase(java.util.Locale.ROOT) + "_limit");
        case Execution.Failed _ -> name.equals("files") || name.equals("crashes");
        case Execution.Completed _, Execution.Broken _ -> false;
      };
    }
  }

  private static final List<Trial> TRIALS =
      List.of(
          new Trial(
              "time_limit",
              "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
              "an endless query is stopped"),
          new Trial(
              "memory_limit",
              "SELECT list(i) FROM range(1000000000) t(i)",
              "a query that fills the memory is stopped"),
          new Trial("output_limit", "FROM range(1000000000)", "a result without end is cut off"),
          new Trial("files", "FROM read_text('/etc/passwd')", "a query cannot read files"),
          new Trial(
              "crashes",
              "SELECT from_json('[]', repeat('[', 1000000) || repeat(']', 1000000))",
              "a query that crashes the engine takes nothing else with it"));

  List<Check> run() {
    java();
    boolean complete = files();
    writable("data", installation.data());
    writable("cache", installation.cache());
    if (complete) {
      engine();
    }
    return List.copyOf(checks);
  }

  private void java() {
    int feature = Runtime.version().feature();
    checks.add(
        feature >= LEAST_JAVA
            ? Check.ok("java", Runtime.version() + " at " + installation.java())
            : Check.failed(
                "java",
                "Java " + feature + " at " + installation.java(),
                "install a JDK 25 or later (for example Temurin), or set JAVA_HOME"));
  }

  private boolean files() {
    Path worker = installation.worker();
    WorkerLaunch launch = WorkerLaunch.of(worker, installation.java(), sandbox);
    List<Path> needed = new ArrayList<>(launch.classpath());
    needed.add(launch.nativeLibrary());
    List<String> missing =
        needed.stream()
            .filter(file -> !Files.isReadable(file))
            .map(file -> file.getFileName().toString())
            .toList();
    checks.add(
        missing.isEmpty()
            ? Check.ok("worker", worker.toString())
            : Check.failed(
                "worker", String.join(", ", missing) + " is not in " + worker, REINSTALL));
    return missing.isEmpty();
  }

  private void writable(String name, Path folder) {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(folder), "doctor", ""));
      checks.add(Check.ok(name, folder.toString()));
    } catch (IOException _) {
      checks.add(
          Check.failed(
              name,
              folder + " cannot be written",
              "make it writable, or set XDG_DATA_HOME and XDG_CACHE_HOME to folders that are"));
    }
  }

  private void engine() {
    long start = System.nanoTime();
    try (Engine engine = Engine.start(installation.engineSettings(sandbox))) {
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      Health health = engine.health();
      checks.add(
          Check.ok(
              "engine", "DuckDB %s, ready in %d ms".formatted(health.engineVersion(), millis)));
      health.layers().forEach(layer -> checks.add(layer(layer)));
      metering(health);
      Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
      TRIALS.forEach(trial -> attempt(engine, database, trial));
    } catch (EngineException e) {
      checks.add(
          Check.failed(
              "engine",
              String.valueOf(e.getMessage()),
              "DuckDB needs Linux or macOS with glibc on x86-64 or ARM64, and 1 GB of memory"));
    }
  }

  private static Check layer(Health.Layer layer) {
    return layer.inForce()
        ? Check.ok(layer.name(), layer.purpose())
        : new Check(
            layer.name(), Check.Status.MISSING, "missing: " + layer.purpose(), layer.remedy());
  }

  private void metering(Health health) {
    boolean metered =
        !health.workers().isEmpty()
            && health.workers().stream().allMatch(worker -> worker.residentBytes() > 0);
    checks.add(
        metered
            ? Check.ok("metering", "processor time and memory of each worker are known")
            : new Check(
                "metering",
                Check.Status.MISSING,
                "processor time and memory of workers are not known: time is by the clock",
                "run on Linux with /proc mounted"));
  }

  private void attempt(Engine engine, Database database, Trial trial) {
    Execution execution = engine.run(database, trial.sql(), Limits.DEFAULT);
    boolean alive =
        engine.run(database, "SELECT 42", Limits.DEFAULT) instanceof Execution.Completed;
    checks.add(
        trial.passes(execution) && alive
            ? Check.ok(trial.name(), trial.stopped())
            : Check.failed(
                trial.name(), "not so: " + trial.stopped() + " (" + kind(execution) + ")", BROKEN));
  }

  private static String kind(Execution execution) {
    return execution.getClass().getSimpleName();
  }
}
