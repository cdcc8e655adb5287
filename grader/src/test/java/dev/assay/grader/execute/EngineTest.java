package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries run in worker processes and come back as values. */
final class EngineTest {
  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() {
    engine = Engine.start(Engines.settings(folder));
    database =
        engine.database(
            """
            CREATE TYPE region AS ENUM ('north', 'south');
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region region);
            """,
            Engines.tables(
                folder, Map.of("customers", "id,name,region\n1,Ann,north\n2,\"\",\n3,Zoë,south\n")),
            Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void rowsComeBackTypedAndInOrder() {
    assertThat(run("SELECT id, name, region FROM customers ORDER BY id DESC"))
        .isEqualTo(
            new Execution.Completed(
                new Rows(
                    List.of(
                        new Column("id", "INTEGER"),
                        new Column("name", "VARCHAR"),
                        new Column("region", "ENUM")),
                    List.of(
                        row(new Cell.Int(3), new Cell.Text("Zoë"), new Cell.Text("south")),
                        row(new Cell.Int(2), new Cell.Text(""), Cell.Null.NULL),
                        row(new Cell.Int(1), new Cell.Text("Ann"), new Cell.Text("north"))))));
  }

  @Test
  void anEmptyResultHasColumns() {
    assertThat(run("SELECT name FROM customers WHERE false"))
        .isEqualTo(
            new Execution.Completed(new Rows(List.of(new Column("name", "VARCHAR")), List.of())));
  }

  @Test
  void aSyntaxErrorHasItsPlace() {
    assertThat(run("SELECT 'é',\n  FROM FROM customers"))
        .isInstanceOfSatisfying(
            Execution.Failed.class,
            failed -> {
              assertThat(failed.phase()).isEqualTo(Execution.Phase.COMPILE);
              assertThat(failed.message()).startsWith("Parser Error: syntax error");
              assertThat(failed.where()).isEqualTo(new Span(2, 8, 2, 12));
            });
  }

  @Test
  void anUnknownColumnHasItsPlace() {
    assertThat(run("SELECT 'é', nam FROM customers"))
        .isInstanceOfSatisfying(
            Execution.Failed.class,
            failed -> {
              assertThat(failed.phase()).isEqualTo(Execution.Phase.COMPILE);
              assertThat(failed.message()).contains("\"nam\" not found");
              assertThat(failed.where()).isEqualTo(new Span(1, 13, 1, 16));
            });
  }

  @Test
  void aFailingCastFailsWhileRunning() {
    assertThat(run("SELECT CAST(name AS INTEGER) FROM customers"))
        .isInstanceOfSatisfying(
            Execution.Failed.class,
            failed -> {
              assertThat(failed.phase()).isEqualTo(Execution.Phase.RUN);
              assertThat(failed.message())
                  .startsWith("Conversion Error: Could not convert string 'Ann' to INT32");
              assertThat(failed.where()).isEqualTo(new Span(1, 8, 1, 29));
            });
  }

  /** The driver loses the message of either; the second is asked for on an unused worker. */
  @ParameterizedTest
  @ValueSource(ints = {5, 20_000_000})
  void aFailureThatComesSoonOrLateHasItsMessage(int when) {
    run("SELECT 1");
    assertThat(
            run(
                "SELECT max(CASE WHEN i = %d THEN error('now') ELSE i::VARCHAR END) FROM range(%d) t(i)"
                    .formatted(when - 1, when)))
        .isInstanceOfSatisfying(
            Execution.Failed.class,
            failed -> {
              assertThat(failed.phase()).isEqualTo(Execution.Phase.RUN);
              assertThat(failed.message()).isEqualTo("Invalid Input Error: now");
            });
  }

  @Test
  void anEndlessQueryIsStoppedAndTheNextOneRuns() {
    Limits short_ = new Limits(Duration.ofMillis(300), 100);
    assertThat(
            engine.run(
                database,
                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*)"
                    + " FROM t",
                short_))
        .isEqualTo(new Execution.Exceeded(Execution.Resource.TIME));
    assertThat(run("SELECT 1")).isInstanceOf(Execution.Completed.class);
  }

  @Test
  void moreRowsThanAllowedAreTooMuchOutput() {
    assertThat(engine.run(database, "FROM range(1000000000)", Limits.DEFAULT))
        .isEqualTo(new Execution.Exceeded(Execution.Resource.OUTPUT));
  }

  @Test
  void aQueryThatCrashesTheWorkerFailsAndTheNextOneRuns() {
    assertThat(run("SELECT from_json('[]', repeat('[', 1000000) || repeat(']', 1000000))"))
        .isInstanceOfSatisfying(
            Execution.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo("the query brought the engine down"));
    assertThat(run("SELECT 1")).isInstanceOf(Execution.Completed.class);
  }

  @Test
  void aPlanIsOneCellOfJson() {
    assertThat(engine.plan(database, "SELECT * FROM customers ORDER BY id", Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Execution.Completed.class,
            plan -> {
              assertThat(plan.rows().rows()).hasSize(1);
              assertThat(plan.rows().rows().getFirst().get(0))
                  .isInstanceOfSatisfying(
                      Cell.Text.class, json -> assertThat(json.value()).contains("ORDER_BY"));
            });
  }

  @Test
  void aTextIsSerializedOrSaysWhyNot() {
    assertThat(engine.serialize("SELECT 1 + x FROM t"))
        .isInstanceOfSatisfying(
            Serialization.Tree.class, tree -> assertThat(tree.json()).contains("SELECT_NODE"));
    assertThat(engine.serialize("SELECT 1 +"))
        .isInstanceOfSatisfying(
            Serialization.SyntaxError.class,
            error -> assertThat(error.where()).isEqualTo(new Span(1, 10, 1, 11)));
    assertThat(engine.serialize("CREATE TABLE t (i INTEGER)"))
        .isEqualTo(new Serialization.NotAQuery());
  }

  private static Execution run(String sql) {
    return engine.run(database, sql, Limits.DEFAULT);
  }

  private static Row row(Cell... cells) {
    return Row.of(cells);
  }
}
