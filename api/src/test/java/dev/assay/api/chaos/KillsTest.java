package dev.assay.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of what {@code make chaos} does 200 times: real processes, really killed. */
final class KillsTest {
  @TempDir private Path folder;

  @Test
  void aServiceKilledAtRandomLosesNothing() throws Exception {
    Kills kills = new Kills(Home.in(folder), TestStore.SQLITE.fresh(folder));
    Audit.Result result = kills.atRandom(1, 2, 7);
    assertThat(result.faults()).isEmpty();
    assertThat(result.submissions()).isPositive();
  }

  @Test
  void oneOfTwoServicesOnPostgresqlKilledLosesNothing() throws Exception {
    Kills kills = new Kills(Home.in(folder), TestStore.POSTGRESQL.fresh(folder));
    Audit.Result result = kills.atRandom(2, 1, 8);
    assertThat(result.faults()).isEmpty();
    assertThat(result.submissions()).isPositive();
  }

  @Test
  void aServiceKilledBeforeItCouldSayThatItHasStoredIsAskedAgain() throws Exception {
    Kills kills = new Kills(Home.in(folder), TestStore.SQLITE.fresh(folder));
    Audit.Result result = kills.at("STORED", 3);
    assertThat(result.faults()).isEmpty();
  }

  @Test
  void aServiceWhoseWorkersAreKilledLosesNothing() throws Exception {
    Kills kills = new Kills(Home.in(folder), TestStore.SQLITE.fresh(folder));
    Audit.Result result = kills.ofWorkers(8, 9);
    assertThat(result.faults()).isEmpty();
    assertThat(result.submissions()).isPositive();
  }
}
