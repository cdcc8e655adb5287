package dev.assay.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.Site;
import dev.assay.api.TestSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL restarted under a service that is at work. */
final class DatabaseRestartTest {
  @TempDir private Path folder;

  @Test
  void aServiceSurvivesIt() throws Exception {
    try (RestartingPostgres postgres = new RestartingPostgres(folder)) {
      Audit.prepare(postgres.location());
      Audit.Result result = DatabaseRestarts.run(postgres, judging(), 1);
      assertThat(result.faults()).isEmpty();
      assertThat(result.submissions()).isPositive();
    }
  }

  private static Site judging() {
    return TestSite.with((problem, sql) -> TestSite.verdict(problem, Home.right(sql)));
  }
}
