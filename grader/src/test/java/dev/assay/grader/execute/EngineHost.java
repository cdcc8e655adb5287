package dev.assay.grader.execute;

import java.nio.file.Path;
import java.util.List;

/** A service to be killed. */
final class EngineHost {
  private static final String STUCK =
      "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";

  private EngineHost() {}

  /**
   * Arguments: a folder; the sandbox; and {@code stuck} to print the process ids of the workers
   * once one of them is stuck in a query that does not listen to cancel, or {@code starting} to
   * start workers without end.
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    WorkerLaunch launch = Engines.launch(Sandbox.valueOf(arguments[1]));
    Engine engine = Engine.start(EngineSettings.of(launch, folder.resolve("fixtures")));
    if (arguments[2].equals("starting")) {
      System.out.println("ready");
      startWorkers(engine);
    }
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

  private static void startWorkers(Engine engine) throws InterruptedException {
    while (true) {
      for (Health.Worker worker : engine.health().workers()) {
        ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly);
      }
      Thread.ofVirtual().start(() -> engine.serialize("SELECT 1"));
      Thread.sleep(20);
    }
  }
}
