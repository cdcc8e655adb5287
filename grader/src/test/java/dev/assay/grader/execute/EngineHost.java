package dev.assay.grader.execute;

import java.nio.file.Path;
import java.util.List;

/**
 * A service to be killed: prints the process ids of its workers once one of them is stuck in a
 * query that does not listen to cancel.
 */
final class EngineHost {
  private static final String STUCK =
      "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";

  private EngineHost() {}

  /** Arguments: a folder, and the sandbox. */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    WorkerLaunch launch = Engines.launch(Sandbox.valueOf(arguments[1]));
    Engine engine = Engine.start(EngineSettings.of(launch, folder.resolve("fixtures")));
    Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
    Thread stuck = Thread.ofPlatform().start(() -> engine.run(database, STUCK, Shop.LIMITS));
    List<Health.Worker> workers = engine.health().workers();
    while (workers.stream().noneMatch(Health.Worker::busy)) {
      Thread.onSpinWait();
      workers = engine.health().workers();
    }
    workers.forEach(worker -> System.out.println(worker.pid()));
    System.out.println("ready");
    stuck.join();
  }
}
