package dev.assay.grader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that DuckDB really does, counted in rows. */
final class ProfilesTest {
  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    String rows =
        IntStream.range(0, 100)
            .mapToObj(i -> i + "," + i % 7)
            .collect(Collectors.joining("\n", "x,g\n", "\n"));
    database =
        engine.database(
            "CREATE TABLE t (x INTEGER, g INTEGER);",
            Engines.tables(folder, Map.of("t", rows)),
            Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static EnginePlan profile(String sql) {
    return new Profiles(engine, Limits.DEFAULT).ofLearner(database, sql).orElseThrow();
  }

  private static List<String> labels(EnginePlan plan) {
    List<String> labels = new ArrayList<>();
    plan.visit(each -> labels.add(each.label()));
    return labels;
  }

  @Test
  void rowsAreCountedByOperator() {
    assertThat(labels(profile("SELECT g, count(*) FROM t WHERE x >= 50 GROUP BY g ORDER BY g")))
        .contains("ORDER_BY g ASC (7 rows)")
        .last()
        .asString()
        .startsWith("TABLE_SCAN t")
        .endsWith("(100 read, 50 rows)");
  }

  @Test
  void aCrossProductIsWorkThoughItReturnsOneRow() {
    assertThat(profile("SELECT count(DISTINCT x) FROM t").work()).isLessThan(300);
    assertThat(profile("SELECT count(DISTINCT a.x) FROM t a, t b, t c WHERE a.x+b.x+c.x>1").work())
        .isGreaterThan(1_000_000);
  }

  @Test
  void theCountIsTheSameEveryTime() {
    String sql = "SELECT a.g, (SELECT count(*) FROM t b WHERE b.x < a.x) AS n FROM t a";
    assertThat(profile(sql)).isEqualTo(profile(sql));
  }

  @Test
  void aQueryThatDoesNotRunOrThatStatisticsAnswerHasNoProfile() {
    assertThat(new Profiles(engine, Limits.DEFAULT).ofLearner(database, "SELECT count(*) FROM t"))
        .isEmpty();
    assertThat(new Profiles(engine, Limits.DEFAULT).ofLearner(database, "SELECT nope")).isEmpty();
  }
}
