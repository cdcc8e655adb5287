package dev.assay.grader.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hundred queries that nobody would write: each ends in a verdict, and hurts no other. */
final class FuzzTest {
  private static final int QUERIES = 300;

  @Test
  void anyTextEndsInAVerdict(@TempDir Path folder) {
    try (Arena arena = new Arena(folder, Engines.settings(folder), Fuzzing.LIMITS)) {
      Fuzzing fuzzing = new Fuzzing(arena, Fuzzing.SEED);
      for (int i = 0; i < QUERIES; i++) {
        fuzzing.step();
      }

      assertThat(fuzzing.faults()).isEmpty();
      // A fuzzer whose queries all fail in the parser finds nothing.
      assertThat(fuzzing.completed()).isGreaterThan(QUERIES / 100);
    }
  }
}
