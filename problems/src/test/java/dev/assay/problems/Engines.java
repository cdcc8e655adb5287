package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import java.nio.file.Path;

/** The real grader on the worker's folder that the build of the grader leaves. */
final class Engines {
  private Engines() {}

  static Grader start() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    WorkerLaunch launch = WorkerLaunch.of(Path.of("../grader/target/worker"), java, Sandbox.AUTO);
    return Grader.start(EngineSettings.of(launch, Path.of("target/fixtures")));
  }
}
