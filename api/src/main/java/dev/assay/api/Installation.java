package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import dev.assay.problems.ProblemBank;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies that the program needs. Found once, at the start; nothing else looks
 * around.
 *
 * @param worker the folder that worker processes run on
 * @param bank the folder of the bundled problems, with {@code datasets/} beside it
 * @param java the launcher for worker processes
 * @param data where the service keeps submissions, unless it is told otherwise
 * @param cache for what can be made again
 * @param workers an AOT cache for worker processes, or null
 */
record Installation(
    Path worker, Path bank, Path java, Path data, Path cache, @Nullable Path workers) {
  Installation {
    Objects.requireNonNull(worker);
    Objects.requireNonNull(bank);
    Objects.requireNonNull(java);
    Objects.requireNonNull(data);
    Objects.requireNonNull(cache);
  }

  /**
   * The folder that {@code bin/assay} lies in, this JVM's own launcher, and the user's folders as
   * the XDG base directory specification has them.
   */
  static Installation discover(Map<String, String> environment) {
    String home = System.getProperty("assay.home");
    if (home == null) {
      throw new CommandException("not_installed", "start the program with bin/assay");
    }
    String workers = System.getProperty("assay.workers");
    Path user = Path.of(System.getProperty("user.home"));
    return new Installation(
        Path.of(home, "worker"),
        Path.of(home, "bank"),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        folder(environment.get("XDG_DATA_HOME"))
            .orElse(user.resolve(".local/share"))
            .resolve("assay"),
        folder(environment.get("XDG_CACHE_HOME")).orElse(user.resolve(".cache")).resolve("assay"),
        workers == null ? null : Path.of(workers));
  }

  /** The specification has relative paths ignored. */
  private static Optional<Path> folder(@Nullable String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** The same with another folder for what can be made again. */
  Installation withCache(Path other) {
    return new Installation(worker, bank, java, data, other, workers);
  }

  /**
   * Starts the engine for one command that takes seconds.
   *
   * @param atOnce how many answers are graded at once
   * @throws dev.assay.grader.execute.EngineException if it does not, or the sandbox is required and
   *     incomplete
   */
  Grader startBriefly(Sandbox sandbox, int atOnce) {
    return Grader.start(engineSettings(sandbox).briefly(atOnce));
  }

  /** Starts the engine, contained by what the machine offers. */
  Grader startGrader() {
    return startGrader(Sandbox.AUTO);
  }

  /** Starts the engine for long; throws what {@link #startBriefly} does. */
  Grader startGrader(Sandbox sandbox) {
    return Grader.start(engineSettings(sandbox));
  }

  EngineSettings engineSettings(Sandbox sandbox) {
    WorkerLaunch launch = WorkerLaunch.of(worker, java, sandbox).withCache(workers);
    return EngineSettings.of(launch, cache.resolve("fixtures"));
  }

  /** The problems of a folder, or the bundled ones. */
  ProblemBank openBank(@Nullable Path folder) {
    return new ProblemBank(folder == null ? bank : folder);
  }
}
