package dev.assay.grader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.compare.Arrangement;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Limits;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a query alone says of the order of its rows. */
final class StatedOrderTest {
  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    database = Company.database(engine, folder, Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp ORDER BY id",
        "SELECT dept, sum(sal) AS s, count(*) FROM emp GROUP BY dept HAVING s > 1 ORDER BY s, 1",
        "SELECT name, rank() OVER (ORDER BY sal) AS r FROM emp QUALIFY r < 5 ORDER BY r DESC, name",
        "SELECT name, sum(sal) OVER (PARTITION BY dept ORDER BY hired) AS s FROM emp ORDER BY ALL",
        "WITH d AS (SELECT dept, avg(sal) AS a FROM emp GROUP BY ALL)"
            + " SELECT name, a FROM emp LEFT JOIN d USING (dept) WHERE sal > a ORDER BY name",
        "SELECT name FROM emp e WHERE EXISTS (FROM dept d WHERE d.name = e.dept) ORDER BY name",
        "SELECT name FROM emp UNION ALL SELECT name FROM dept ORDER BY name"
      })
  void what_only_the_data_decide(String sql) {
    assertThat(order(sql)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp ORDER BY id LIMIT 3",
        "SELECT name FROM (SELECT * FROM emp ORDER BY sal LIMIT 3) ORDER BY name",
        "SELECT dept, first(name) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, any_value(name) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, arg_max(name, sal) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, string_agg(name, ',') AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, list(name) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, max(sal, 2) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, mode(name) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT DISTINCT ON (dept) dept, name FROM emp ORDER BY dept",
        "SELECT name, row_number() OVER (ORDER BY sal) AS r FROM emp ORDER BY r",
        "SELECT name, lag(name) OVER (ORDER BY sal) AS r FROM emp ORDER BY name",
        "SELECT name, sum(sal) OVER (ORDER BY sal ROWS 1 PRECEDING) AS s FROM emp ORDER BY name",
        "SELECT name, first_value(name) OVER (ORDER BY sal) AS s FROM emp ORDER BY name",
        "SELECT name FROM emp WHERE rowid < 3 ORDER BY name",
        "SELECT e.name FROM emp e POSITIONAL JOIN dept d ORDER BY e.name",
        "SELECT e.name FROM emp e ASOF JOIN emp f ON e.hired >= f.hired ORDER BY e.name",
        "SELECT name FROM emp USING SAMPLE 3 ROWS ORDER BY name",
        "SELECT name FROM emp ORDER BY name COLLATE NOCASE",
        "SELECT name FROM emp ORDER BY id",
        "SELECT name FROM emp ORDER BY lower(name)"
      })
  void what_more_than_that_decides(String sql) {
    assertThat(order(sql)).isEmpty();
  }

  /** What is taken from among rows that tie is settled where the rows are given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp ORDER BY id",
        "SELECT dept, any_value(name) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, arg_max(name, sal) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, string_agg(name, ',') AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT dept, max(sal, 2) AS n FROM emp GROUP BY dept ORDER BY dept",
        "SELECT name, row_number() OVER (ORDER BY sal) AS r FROM emp ORDER BY r",
        "SELECT name, lag(name) OVER (ORDER BY sal) AS r FROM emp ORDER BY name",
        "SELECT name, sum(sal) OVER (ORDER BY sal ROWS 1 PRECEDING) AS s FROM emp ORDER BY name",
        "SELECT e.name FROM emp e ASOF JOIN emp f ON e.hired >= f.hired ORDER BY e.name"
      })
  void what_the_order_of_the_rows_decides_too(String sql) {
    assertThat(ofRows(sql)).isPresent();
  }

  /** What is cut off, drawn or hidden is not seen in the rows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp ORDER BY id LIMIT 3",
        "SELECT name FROM (SELECT * FROM emp ORDER BY sal LIMIT 3) ORDER BY name",
        "SELECT DISTINCT ON (dept) dept, name FROM emp ORDER BY dept",
        "SELECT name, random() AS r FROM emp ORDER BY r",
        "SELECT name, now() AS n FROM emp ORDER BY n",
        "SELECT name FROM emp WHERE rowid < 3 ORDER BY name",
        "SELECT e.name FROM emp e POSITIONAL JOIN dept d ORDER BY e.name",
        "SELECT name FROM emp USING SAMPLE 3 ROWS ORDER BY name",
        "SELECT name FROM emp ORDER BY name COLLATE NOCASE",
        "SELECT name FROM emp ORDER BY id"
      })
  void what_rows_do_not_show(String sql) {
    assertThat(ofRows(sql)).isEmpty();
  }

  @Test
  void a_collation_in_the_schema_makes_ties_that_are_not_seen() {
    String sql = "SELECT id, name FROM emp ORDER BY name";
    Rows rows = run(sql);
    assertThat(stated(Company.SCHEMA, sql, rows)).isPresent();
    String collated = Company.SCHEMA.replace("name VARCHAR,", "name VARCHAR COLLATE NOCASE,");
    assertThat(stated(collated, sql, rows)).isEmpty();
  }

  /** Of values that are easily sorted otherwise, in both directions and with NULLs at both ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "VARCHAR | 'a', 'B', '', 'ab', 'é', 'Z', 'zz', '😀', 'ｱ', NULL, ' '",
        "INTEGER | 0, -1, 10, 9, NULL, 2147483647",
        "HUGEINT | 0, -1, 10, 9, NULL, 170141183460469231731687303715884105727",
        "DECIMAL(9,3) | 0.1, -0.1, 0.10, NULL, 10, 9.999",
        "DOUBLE | 0.1, -0.0, 1e300, 'nan', '-inf', 'inf', NULL, 5e-324",
        "BOOLEAN | true, false, NULL",
        "DATE | '2020-02-29', '0044-03-15', '1582-10-10', 'infinity', '-infinity', NULL, '9999-12-31'",
        "TIMESTAMP | '2020-02-29 12:00:00', '1969-12-31 23:59:59.999999', 'infinity', NULL",
        "TIME | '00:00:00', '24:00:00', '12:00:00.000001', NULL"
      })
  void rows_are_sorted_as_the_engine_sorts_them(String type, String values) {
    for (String direction : List.of("", "DESC", "NULLS FIRST", "DESC NULLS FIRST")) {
      String sql =
          "SELECT CAST(x AS %s) AS k FROM (VALUES (%s)) v(x) ORDER BY k %s"
              .formatted(type, values.replace(", ", "), ("), direction);
      Rows rows = run(sql);
      List<Row> shuffled = new ArrayList<>(rows.rows());
      Collections.shuffle(shuffled, new Random(7));
      Arrangement order = stated(Company.SCHEMA, sql, rows).orElseThrow();
      assertThat(order.sorted(new Rows(rows.columns(), shuffled)).rows())
          .as(sql)
          .isEqualTo(rows.rows());
    }
  }

  @Test
  void rows_that_tie_may_change_places() {
    String reference = "SELECT name, sal FROM emp ORDER BY sal, name";
    Expected expected = order(reference).orElseThrow().expected(run(reference));
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY sal, name", expected)).isTrue();
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY sal", expected)).isFalse();
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY sal DESC, name", expected)).isFalse();
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY ALL", expected)).isFalse();
  }

  @Test
  void ties_are_free_where_the_reference_leaves_them_free() {
    String reference = "SELECT name, sal FROM emp ORDER BY sal";
    Expected expected = order(reference).orElseThrow().expected(run(reference));
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY sal", expected)).isTrue();
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY sal, name DESC", expected)).isTrue();
    assertThat(isRight("SELECT name, sal FROM emp ORDER BY name", expected)).isFalse();
  }

  private static boolean isRight(String sql, Expected expected) {
    Arrangement order = order(sql).orElseThrow();
    return order.isRight(expected, order.sorted(run(sql)), Contract.DEFAULT);
  }

  private static Rows run(String sql) {
    if (engine.run(database, sql, Limits.DEFAULT) instanceof Execution.Completed(Rows rows)) {
      return rows;
    }
    throw new AssertionError("no query that runs: " + sql);
  }

  private static Optional<Arrangement> order(String sql) {
    return stated(Company.SCHEMA, sql, run(sql));
  }

  private static Optional<Arrangement> ofRows(String sql) {
    return new Gate(engine::serialize).admit(sql) instanceof Admission.Admitted(Parsed query)
        ? new StatedOrder(Company.SCHEMA)
            .ofRows(query.tree(), run(sql).columns(), new RowOrder.Auto())
        : Optional.empty();
  }

  private static Optional<Arrangement> stated(String ddl, String sql, Rows rows) {
    if (new Gate(engine::serialize).admit(sql) instanceof Admission.Admitted(Parsed query)) {
      return new StatedOrder(ddl).of(query.tree(), rows.columns());
    }
    return Optional.empty();
  }
}
