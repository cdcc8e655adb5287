package dev.assay.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.Server;
import dev.assay.api.TestSite;
import dev.assay.api.store.Limits;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outcomes of too much at once; how fast they come is measured by {@code make chaos}. */
final class OverloadTest {
  private static final int ROOM = 40;

  @TempDir private Path folder;

  @Test
  void whatIsAcceptedIsGradedAndTheRestIsRefused() throws Exception {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    Semaphore pace = new Semaphore(0);
    Server.Settings settings =
        new Server.Settings(
            "127.0.0.1", 0, location, new Limits(ROOM, Duration.ofMinutes(10), 1000), 1000);
    Overload.Result result;
    try (Server server =
        Server.start(
            settings,
            TestSite.with(
                (problem, sql) -> {
                  pace.acquireUninterruptibly();
                  return TestSite.verdict(problem, Home.right(sql));
                }))) {
      result =
          new Overload(server.address())
              .send(100, Duration.ofSeconds(4), ProcessHandle.current().pid());
      pace.release(result.sent());
      while (Audit.pending(location) > 0) {
        Thread.onSpinWait();
      }
    }
    assertThat(result.faults()).isEmpty();
    assertThat(result.acknowledged().size() + result.refusedMs().size()).isEqualTo(result.sent());
    // What is on its way counts twice for a moment: fewer may be taken, and hardly more.
    assertThat(result.acknowledged()).hasSizeBetween(ROOM / 2, ROOM + 8);
    Map<String, StoredSubmission> stored = Audit.all(location);
    assertThat(stored.keySet()).isEqualTo(result.acknowledged().keySet());
    assertThat(stored.values())
        .allMatch(
            it ->
                it.verdict() != null
                    && it.verdict().verdict() == result.acknowledged().get(it.id()));
  }
}
