package dev.assay.grader.execute;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How an engine is set up.
 *
 * @param fixtures the folder of built databases; made if it is missing
 * @param learners how many queries of learners run at once, and as many of authors beside them
 * @param spares how many idle workers wait for learners' queries
 * @param runsPerWorker after how many queries a learner's worker is replaced
 */
public record EngineSettings(
    WorkerLaunch launch, Path fixtures, int learners, int spares, int runsPerWorker) {
  public EngineSettings {
    Objects.requireNonNull(launch);
    Objects.requireNonNull(fixtures);
    if (learners < 1 || spares < 0 || runsPerWorker < 1) {
      throw new IllegalArgumentException(
          "at least one learner and one run, and no fewer spares than none");
    }
  }

  /** Two queries at once, one spare. */
  public static EngineSettings of(WorkerLaunch launch, Path fixtures) {
    return new EngineSettings(launch, fixtures, 2, 1, 4000);
  }

  /**
   * The same for a process that ends with what it has been asked for: no worker waits for more.
   *
   * @param atOnce how many answers are graded at once
   */
  public EngineSettings briefly(int atOnce) {
    return new EngineSettings(
        launch.briefly(), fixtures, Math.min(atOnce, learners), 0, runsPerWorker);
  }
}
