package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.protocol.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that one query does can be seen by the next, on the one worker there is. */
final class IsolationTest {
  /** Everything that a query could leave behind, as the next one would see it. */
  private static final String STATE =
      """
      SELECT
        (SELECT count(*) FROM duckdb_databases()),
        (SELECT count(*) FROM duckdb_schemas()),
        (SELECT string_agg(table_name, ',' ORDER BY table_name) FROM duckdb_tables()),
        (SELECT count(*) FROM duckdb_views()),
        (SELECT count(*) FROM duckdb_sequences()),
        (SELECT count(*) FROM duckdb_functions()),
        (SELECT count(*) FROM duckdb_types()),
        (SELECT count(*) FROM duckdb_secrets()),
        (SELECT count(*) FROM duckdb_prepared_statements()),
        (SELECT string_agg(name || '=' || value, ',' ORDER BY name) FROM duckdb_settings()),
        getvariable('leak'), current_schemas(true), random(), sum(qty), count(*)
      FROM items
      """;

  @TempDir static Path folder;
  static Shop shop;
  static Rows clean;

  @BeforeAll
  static void open() {
    shop =
        new Shop(
            folder,
            new EngineSettings(
                Engines.launch(Sandbox.AUTO), folder.resolve("fixtures"), 1, 0, 1_000_000));
    clean = state();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TEMP TABLE leak AS SELECT 1 AS i",
        "CREATE TEMP TABLE items AS SELECT 1 AS qty",
        "CREATE TEMP VIEW items AS SELECT 1 AS qty",
        "CREATE TEMP MACRO sum(x) AS 42",
        "CREATE TEMP MACRO leak() AS TABLE SELECT 1",
        "CREATE TEMP SEQUENCE leak",
        "CREATE TYPE memory.main.leak AS ENUM ('a')",
        "CREATE TABLE memory.main.leak AS SELECT 1 AS i",
        "CREATE SCHEMA memory.leak",
        "CREATE SECRET leak (TYPE http, BEARER_TOKEN 'x')",
        "SET VARIABLE leak = 42",
        "SET search_path = 'memory'",
        "SET schema = 'memory.main'",
        "SET threads = 4",
        "SET TimeZone = 'Asia/Tokyo'",
        "USE memory",
        "PREPARE leak AS SELECT 1",
        "PRAGMA enable_verification",
        "PRAGMA disable_optimizer",
        "PRAGMA enable_profiling",
        "ATTACH ':memory:' AS leak",
        "DETACH memory",
        "SELECT setseed(0.123)",
        "SELECT random()",
        "COMMIT",
        "ROLLBACK",
        "BEGIN TRANSACTION",
        "SELECT 1; SELECT 2",
        "SET VARIABLE leak = 42; SELECT 1",
        "ATTACH ':memory:' AS leak; SELECT 1",
        "COMMIT; CREATE TABLE memory.main.leak AS SELECT 1 AS i; BEGIN TRANSACTION; SELECT 1",
        "WITH made AS (INSERT INTO items VALUES (1, 1, 1, 1) RETURNING *) SELECT * FROM made",
        "SELECT json_group_structure((repeat('[', 1000) || repeat(']', 1000))::JSON)",
        "SELECT error('leak')",
        "FROM range(1000000000)",
      })
  void whatAQueryDoesEndsWithIt(String sql) {
    assertThat(shop.run(sql)).isNotInstanceOf(Execution.Broken.class);

    assertThat(state()).isEqualTo(clean);
    assertThat(shop.hashNow()).isEqualTo(shop.hash());
  }

  @Test
  void randomNumbersAreTheSameInEveryRun() {
    assertThat(shop.run("SELECT random() FROM range(3)"))
        .isEqualTo(shop.run("SELECT random() FROM range(3)"));
  }

  private static Rows state() {
    Execution state = shop.run(STATE);
    assertThat(state).isInstanceOf(Execution.Completed.class);
    return ((Execution.Completed) state).rows();
  }
}
