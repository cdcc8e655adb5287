package dev.assay.grader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that come in the right order on the fixture, by luck or because the query asks for it. */
final class OrderGuaranteeTest {
  private static final String BY_YEAR =
      "SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y ORDER BY y";

  private static final String BY_ID = "SELECT id, name FROM emp ORDER BY id";

  @TempDir static Path folder;
  static Engine engine;
  static References references;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    references = new References(engine);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y ORDER BY 1",
        "SELECT y, n FROM (SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y ORDER BY y)",
        "WITH s AS (SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y ORDER BY y)"
            + " SELECT * FROM s",
        "SELECT DISTINCT y, n FROM (SELECT year(hired) AS y, count(*) OVER (PARTITION BY y) AS n"
            + " FROM emp) ORDER BY y",
        "SELECT y, n FROM (VALUES (2020, 4), (2021, 2), (2022, 2)) v(y, n)",
        "SELECT g AS y, (SELECT count(*) FROM emp WHERE year(hired) = g) AS n"
            + " FROM range(2020, 2023) r(g) ORDER BY g"
      })
  void anOrderThatIsAskedFor(String sql) {
    assertThat(fault(sql, BY_YEAR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y",
        "SELECT year(hired) AS y, count(*) AS n FROM emp GROUP BY y HAVING n > 0",
        "SELECT DISTINCT year(hired) AS y, count(*) OVER (PARTITION BY year(hired)) AS n FROM emp"
      })
  void anOrderThatAHashTableOrAWindowHappensToMake(String sql) {
    assertThat(fault(sql, BY_YEAR)).startsWith("order_not_guaranteed plan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp",
        "SELECT id, name FROM (SELECT *, row_number() OVER (ORDER BY id) AS r FROM emp)",
        "SELECT e.id, e.name FROM emp e JOIN dept d ON e.dept = d.name",
        "SELECT id, e.name FROM (SELECT id, name FROM emp ORDER BY id) e JOIN dept d ON true"
            + " WHERE d.name = 'hr'",
        "SELECT id, name FROM emp WHERE id < 5 UNION ALL SELECT id, name FROM emp WHERE id >= 5"
      })
  void anOrderThatATableHappensToHave(String sql) {
    assertThat(fault(sql, BY_ID)).startsWith("order_not_guaranteed plan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, name FROM emp ORDER BY id",
        "SELECT id, name FROM (SELECT * FROM emp ORDER BY id) WHERE id > 0",
        "SELECT id, name FROM (SELECT * FROM emp ORDER BY id LIMIT 100)",
        "SELECT id, (SELECT max(name) FROM emp f WHERE f.id = e.id) AS name FROM emp e ORDER BY e.id",
        "FROM (SELECT id, name FROM emp) ORDER BY ALL"
      })
  void anOrderByAnywhereAboveTheJoins(String sql) {
    assertThat(fault(sql, BY_ID)).isEmpty();
  }

  @Test
  void aTieThatIsBrokenByLuck() {
    assertThat(
            fault(
                "SELECT name, sal FROM emp ORDER BY sal DESC",
                "SELECT name, sal FROM emp ORDER BY sal DESC, id"))
        .startsWith("order_not_guaranteed shuffled_rows");
  }

  @Test
  void rowsThatAreChosenByLuck() {
    assertThat(
            fault(
                "SELECT dept, first(name) AS name FROM emp GROUP BY dept ORDER BY dept",
                "SELECT dept, first(name ORDER BY id) AS name FROM emp GROUP BY dept ORDER BY dept"))
        .startsWith("rows_not_guaranteed shuffled_rows");
  }

  @Test
  void theReferencesOwnLuckIsNotTheLearners() {
    String byLuck = "SELECT dept, first(name) AS name FROM emp GROUP BY dept ORDER BY dept";
    assertThat(fault(byLuck, byLuck)).isEmpty();
  }

  @Test
  void noLuckIsNeededWhereEverythingTies() {
    assertThat(fault("SELECT dept FROM emp", "SELECT dept FROM emp ORDER BY 1 = 1")).isEmpty();
  }

  @Test
  void noLuckIsNeededWhereTheOrderIsFree() {
    assertThat(fault("SELECT dept FROM emp", "SELECT dept FROM emp")).isEmpty();
  }

  private static String fault(String sql, String reference) {
    Database fixture = Company.database(engine, folder, Layout.AS_GIVEN);
    if (!(new Gate(engine::serialize).admit(sql) instanceof Admission.Admitted(Parsed query))
        || !(engine.run(fixture, sql, Limits.DEFAULT) instanceof Execution.Completed(Rows rows))) {
      throw new AssertionError("no query that runs: " + sql);
    }
    return new OrderGuarantee(
            engine,
            references,
            layout -> Company.database(engine, folder, layout),
            new StatedOrder(Company.SCHEMA),
            Contract.DEFAULT,
            Limits.DEFAULT)
        .fault(query, rows, reference)
        .map(OrderGuaranteeTest::text)
        .orElse("");
  }

  private static String text(Finding finding) {
    return finding.code()
        + " "
        + finding.fact("witness").map(value -> ((Fact.Text) value).text()).orElse("");
  }
}
