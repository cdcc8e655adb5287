package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hundred queries that nobody would write: each ends in an outcome, and hurts no other. */
final class FuzzTest {
  private static final int QUERIES = 400;
  private static final long SEED = 20_261_101;

  /** Canaries are asked so often. */
  private static final int STRIDE = 10;

  private static final Limits LIMITS = new Limits(Duration.ofMillis(500), 1_000);

  @Test
  void anyTextEndsInAnOutcome(@TempDir Path folder) {
    try (Shop shop = new Shop(folder, Engines.settings(folder))) {
      SqlFuzzer fuzzer =
          new SqlFuzzer(
              SEED,
              words(shop, "SELECT DISTINCT function_name FROM duckdb_functions() ORDER BY 1"),
              words(shop, "SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY 1"));
      int completed = 0;
      for (int i = 1; i <= QUERIES; i++) {
        String sql = fuzzer.next();
        Execution execution = shop.engine().run(shop.database(), sql, LIMITS);
        assertThat(execution).as(sql).isNotInstanceOf(Execution.Broken.class);
        completed += execution instanceof Execution.Completed ? 1 : 0;
        if (i % STRIDE == 0) {
          assertThat(shop.canary()).as("after " + sql).isEqualTo(shop.expectedCanary());
        }
      }
      assertThat(shop.hashNow()).isEqualTo(shop.hash());
      // A fuzzer whose queries all fail in the parser finds nothing.
      assertThat(completed).isGreaterThan(QUERIES / 100);
    }
  }

  private static List<String> words(Shop shop, String sql) {
    Execution execution = shop.engine().runTrusted(shop.database(), sql, Limits.DEFAULT);
    assertThat(execution).isInstanceOf(Execution.Completed.class);
    return ((Execution.Completed) execution)
        .rows().rows().stream().map(row -> ((Cell.Text) row.get(0)).value()).toList();
  }
}
