package dev.assay.grader.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradings while workers are killed, and while others want the machine. */
final class KillStormTest {
  @TempDir Path folder;

  @Test
  void everyGradingInAStormOfKillsGetsItsVerdict() throws Exception {
    try (Arena arena = new Arena(folder, Engines.settings(folder), Limits.DEFAULT)) {
      KillStorm storm = KillStorm.over(arena, 60, 12, 1);

      assertThat(storm.faults()).isEmpty();
      assertThat(storm.kills()).isPositive();
      assertThat(arena.untouched()).isTrue();
    }
  }

  @Test
  void anHonestAnswerOnABusyMachineIsAccepted() throws Exception {
    try (Arena arena = new Arena(folder, Engines.settings(folder), Limits.DEFAULT);
        BusyCores _ = new BusyCores(2)) {
      for (int i = 0; i < 10; i++) {
        assertThat(arena.canary()).isEqualTo(Verdict.ACCEPTED);
      }
    }
  }
}
