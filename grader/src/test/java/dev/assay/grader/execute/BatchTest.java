package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One statement over many tiny databases says what as many runs by themselves say. */
final class BatchTest {
  private static final String DDL =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s');
      CREATE TABLE dept (deptno INTEGER PRIMARY KEY, dname VARCHAR NOT NULL, since DATE);
      CREATE TABLE emp (
        empno INTEGER PRIMARY KEY, deptno INTEGER REFERENCES dept (deptno), sal DECIMAL(8, 2),
        feels mood, seen TIMESTAMP, tags VARCHAR[],
        twice DECIMAL(9, 2) GENERATED ALWAYS AS (sal * 2));
      """;
  private static final Limits LIMITS = new Limits(Limits.DEFAULT.time(), 100_000);

  @TempDir private static Path folder;
  private static Engine engine;
  private static Batch batch;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
    batch = engine.batch(DDL, databases(25));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static List<TinyDatabase> databases(int count) {
    List<TinyDatabase> databases = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      List<Tuple> departments = new ArrayList<>();
      for (int k = 0; k < random.nextInt(4); k++) {
        departments.add(tuple("" + k, "d" + random.nextInt(2), k == 1 ? null : "2024-02-29"));
      }
      List<Tuple> employees = new ArrayList<>();
      for (int k = 0; k < random.nextInt(6); k++) {
        employees.add(
            tuple(
                "" + k,
                departments.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : "" + random.nextInt(departments.size()),
                random.nextInt(3) + ".50",
                random.nextBoolean() ? "it's" : "sad",
                "2024-01-31 12:00:00",
                random.nextBoolean() ? "[a, NULL]" : null));
      }
      databases.add(new TinyDatabase(Map.of("dept", departments, "emp", employees)));
    }
    return databases;
  }

  private static Tuple tuple(@Nullable String... values) {
    return new Tuple(Arrays.asList(values));
  }

  private static BatchExecution batched(String sql) {
    return engine.runBatch(batch, 0, batch.size(), sql, LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM emp",
        "SELECT d.dname, count(e.empno), sum(twice), max(feels) FROM dept d"
            + " LEFT JOIN emp e USING (deptno) GROUP BY d.dname ORDER BY 2 -- a comment",
        "SELECT count(*), list(tags ORDER BY empno), max(seen) FROM emp",
        "FROM dept",
        "WITH emp AS (SELECT * FROM emp WHERE sal > 1) SELECT count(*) FROM emp",
        "WITH RECURSIVE up AS (SELECT deptno AS n FROM dept UNION SELECT n + 1 FROM up WHERE n < 5)"
            + " SELECT count(*), max(n) FROM up",
        "SELECT \"empno\", row_number() OVER (PARTITION BY deptno ORDER BY empno) FROM emp"
            + " QUALIFY rank() OVER (ORDER BY sal, empno) < 3",
        "SELECT DISTINCT ON (deptno) deptno, empno FROM emp ORDER BY deptno, empno",
        "SELECT empno, unnest(tags) FROM emp",
        "SELECT dname FROM dept WHERE deptno NOT IN (SELECT deptno FROM emp)",
        "SELECT dname FROM dept d WHERE NOT EXISTS (FROM emp e WHERE e.deptno = d.deptno)",
        "SELECT empno FROM emp ORDER BY sal DESC, empno LIMIT 2 OFFSET 1",
        "SELECT 1 AS db, deptno FROM dept /* the end */",
        "(SELECT deptno FROM dept) EXCEPT ALL (SELECT deptno FROM emp)",
      })
  void aBatchGivesTheRowsOfSingleRuns(String sql) {
    BatchExecution execution = batched(sql);

    assertThat(execution).isInstanceOf(BatchExecution.Completed.class);
    for (int i = 0; i < batch.size(); i++) {
      Database alone = engine.database(DDL, batch.databases().get(i), Layout.AS_GIVEN);
      assertThat(engine.run(alone, sql, LIMITS)).isInstanceOf(Execution.Completed.class);
      assertThat(bag(((BatchExecution.Completed) execution).on(i).rows()))
          .as("database %d", i)
          .isEqualTo(bag(((Execution.Completed) engine.run(alone, sql, LIMITS)).rows().rows()));
    }
  }

  /** More than a worker keeps; some have nothing in one table or another. */
  @Test
  void whatAWorkerHasGivenUpItIsSentAgain() {
    List<TinyDatabase> databases = databases(40);
    String sql = "SELECT (SELECT count(*) FROM dept) AS d, count(*), sum(twice) FROM emp";
    List<List<Row>> once = new ArrayList<>();
    for (TinyDatabase database : databases) {
      once.add(inABatch(database, sql));
    }
    for (int i = 0; i < databases.size(); i++) {
      TinyDatabase database = databases.get(i);
      assertThat(inABatch(database, sql)).isEqualTo(once.get(i)).isEqualTo(byItself(database, sql));
    }
    for (TinyDatabase database : databases.reversed()) {
      assertThat(byItself(database, sql)).isEqualTo(inABatch(database, sql));
    }
  }

  private static List<Row> inABatch(TinyDatabase database, String sql) {
    Batch one = engine.batch(DDL, List.of(database));
    assertThat(engine.runBatch(one, 0, 1, sql, LIMITS))
        .isInstanceOf(BatchExecution.Completed.class);
    return ((BatchExecution.Completed) engine.runBatch(one, 0, 1, sql, LIMITS)).on(0).rows();
  }

  private static List<Row> byItself(TinyDatabase database, String sql) {
    Database alone = engine.database(DDL, database, Layout.AS_GIVEN);
    assertThat(engine.run(alone, sql, LIMITS)).isInstanceOf(Execution.Completed.class);
    return ((Execution.Completed) engine.run(alone, sql, LIMITS)).rows().rows();
  }

  private static Map<Row, Integer> bag(List<Row> rows) {
    Map<Row, Integer> bag = new HashMap<>();
    rows.forEach(row -> bag.merge(row, 1, Integer::sum));
    return bag;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Would read another database than the one that is meant.
        "SELECT * FROM main.emp",
        "SELECT * FROM fixture.emp",
        "SELECT * FROM memory.main.emp",
        "SELECT rowid FROM emp",
        // One database's error is everybody's.
        "SELECT (SELECT deptno FROM emp)",
        // DuckDB 2.0 does not correlate these.
        "SELECT * FROM emp LIMIT (SELECT count(*) FROM dept)",
        "SELECT * FROM emp LIMIT 10%",
        "SELECT * FROM emp POSITIONAL JOIN dept",
        "SELECT dname FROM dept WHERE EXISTS (SELECT 1 FROM emp)",
      })
  void whatABatchCannotDoIsRefused(String sql) {
    assertThat(batched(sql)).isInstanceOf(BatchExecution.Refused.class);
    assertThat(batched("SELECT 1 FROM dept")).isInstanceOf(BatchExecution.Completed.class);
  }

  @Test
  void aRangeOfDatabasesIsRunByItself() {
    BatchExecution execution = engine.runBatch(batch, 5, 7, "SELECT count(*) FROM emp", LIMITS);

    assertThat(((BatchExecution.Completed) execution).rows())
        .isEqualTo(
            ((BatchExecution.Completed) batched("SELECT count(*) FROM emp")).rows().subList(5, 7));
  }

  @Test
  void aQueryCannotChangeWhatTheNextOneReads() {
    BatchExecution before = batched("SELECT * FROM emp");
    batched("WITH gone AS (DELETE FROM emp RETURNING *) SELECT * FROM gone");

    assertThat(batched("SELECT * FROM emp")).isEqualTo(before);
  }

  @Test
  void aDatabaseInMemoryIsLikeAFixture() {
    TinyDatabase rows = batch.databases().stream().filter(it -> it.size() > 5).findFirst().get();
    Database database = engine.database(DDL, rows, Layout.AS_GIVEN);

    Execution expected = engine.run(database, "SELECT count(*) FROM emp", LIMITS);

    assertThat(expected).isInstanceOf(Execution.Completed.class);
    assertThat(engine.run(database, "SELECT count(*) FROM main.emp", LIMITS)).isEqualTo(expected);
    assertThat(engine.run(database, "SELECT count(*) FROM fixture.emp", LIMITS))
        .isEqualTo(expected);
  }

  @Test
  void theRowsOfAPermutedCopyAreTheSameInAnotherOrder() {
    TinyDatabase rows = batch.databases().stream().filter(it -> it.size() > 5).findFirst().get();
    String sql = "SELECT empno FROM emp";

    List<Row> given = rows(engine.database(DDL, rows, Layout.AS_GIVEN), sql);
    List<Row> turned = rows(engine.database(DDL, rows, new Layout(1)), sql);

    assertThat(turned).isEqualTo(given.reversed()).isNotEqualTo(given);
  }

  private static List<Row> rows(Database database, String sql) {
    return ((Execution.Completed) engine.run(database, sql, LIMITS)).rows().rows();
  }
}
