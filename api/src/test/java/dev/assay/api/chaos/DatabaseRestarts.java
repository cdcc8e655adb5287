package dev.assay.api.chaos;

import dev.assay.api.Server;
import dev.assay.api.Site;
import dev.assay.api.store.Limits;
import dev.assay.api.store.StoreLocation;
import java.time.Duration;

/** Restarts the database under a service. */
final class DatabaseRestarts {
  private static final long PATIENCE_NS = 120_000_000_000L;

  private DatabaseRestarts() {}

  static Audit.Result run(RestartingPostgres postgres, Site site, int times) throws Exception {
    StoreLocation location = postgres.location();
    Server.Settings settings =
        new Server.Settings(
            "127.0.0.1", 0, location, new Limits(100_000, Duration.ofMinutes(10), 1000), 1000);
    Learners learners;
    try (Server server = Server.start(settings, site)) {
      learners = new Learners(3, 60, times, server::address);
      for (int i = 0; i < times; i++) {
        int before = learners.acknowledged.size();
        until(() -> learners.acknowledged.size() > before + 20);
        postgres.restart();
        int after = learners.acknowledged.size();
        until(() -> learners.acknowledged.size() > after + 10);
      }
      learners.end();
      until(() -> Audit.pending(location) == 0);
    }
    return Audit.of(location, learners);
  }

  /** Something that happens sooner or later, or the test fails. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE_NS;
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nothing happens any more");
      }
      Thread.sleep(50);
    }
  }
}
