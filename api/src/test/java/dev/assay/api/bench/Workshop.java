package dev.assay.api.bench;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import dev.assay.problems.Loaded;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import dev.assay.problems.ProblemLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A grader as the service has one, and the bundled problems; run from the project's folder. */
public final class Workshop implements AutoCloseable {
  private final Path folder;
  private final Grader grader;

  private Workshop(Path folder, Grader grader) {
    this.folder = folder;
    this.grader = grader;
  }

  /** Starts it with nothing built yet. */
  public static Workshop open() throws IOException {
    Path folder = Files.createTempDirectory("assay-bench");
    return new Workshop(folder, Grader.start(EngineSettings.of(launch(), folder)));
  }

  /** What workers run on here. */
  public static WorkerLaunch launch() {
    return WorkerLaunch.of(
        Path.of("grader/target/worker"),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Sandbox.AUTO);
  }

  public Grader grader() {
    return grader;
  }

  /** Where databases are built. */
  public Path folder() {
    return folder;
  }

  /** All bundled problems. */
  static List<Problem> bank() {
    return new ProblemBank(Path.of("problems/bank")).problems();
  }

  /** A bundled problem, by name. */
  public static Problem problem(String id) {
    if (ProblemLoader.load(Path.of("problems/bank", id)) instanceof Loaded.Sound(Problem sound)) {
      return sound;
    }
    throw new IllegalStateException("no sound problem " + id);
  }

  @Override
  public void close() throws IOException {
    grader.close();
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
