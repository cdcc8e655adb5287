package dev.assay.grader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.compare.ContractText;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References that would judge by luck, and such that would not. */
final class ReferenceLintTest {
  @TempDir static Path folder;
  static Engine engine;
  static ReferenceLint lint;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    lint = new ReferenceLint(engine, new References(engine));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unordered_window           | SELECT id, row_number() OVER () AS r FROM emp
          unordered_window           | SELECT id, lag(sal) OVER (PARTITION BY dept) AS l FROM emp
          unordered_aggregate        | SELECT dept, string_agg(name, ',') AS n FROM emp GROUP BY dept
          unordered_aggregate        | SELECT dept, first(name) AS n FROM emp GROUP BY dept
          nested_limit_without_order | SELECT count(*) FROM (SELECT id FROM emp LIMIT 3)
          float_sum                  | SELECT sum(bonus) AS b FROM emp
          float_sum                  | SELECT avg(2 * e.bonus) AS b FROM emp e
          nondeterministic_function  | SELECT id FROM emp WHERE hired < today()
          """)
  void whatTheTextShows(String code, String sql) {
    assertThat(lint.text(sql, database(0).schema())).extracting(Finding::code).containsOnly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, row_number() OVER (ORDER BY id) AS r FROM emp",
        "SELECT id, sum(sal) OVER (PARTITION BY dept) AS s FROM emp",
        "SELECT dept, string_agg(name, ',' ORDER BY id) AS n FROM emp GROUP BY dept",
        "SELECT dept, any_value(dept), sum(sal) AS s FROM emp GROUP BY dept",
        "SELECT count(*) FROM (SELECT id FROM emp ORDER BY id LIMIT 3)",
        "SELECT name FROM emp ORDER BY name LIMIT 3"
      })
  void textsWithoutDoubt(String sql) {
    assertThat(lint.text(sql, database(0).schema())).isEmpty();
  }

  @Test
  void theDoubtHasItsPlace() {
    assertThat(
            lint.text("SELECT 'é',\n row_number() OVER () FROM emp", database(0).schema())
                .getFirst()
                .where())
        .isEqualTo(new Span(2, 2, 2, 22));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty_reference_result       | SELECT id FROM emp WHERE sal > 999
          null_order_not_stated        | SELECT id FROM emp ORDER BY sal, id
          numbers_sorted_as_text       | SELECT id FROM emp ORDER BY CAST(sal * 100 AS VARCHAR) NULLS LAST
          reference_not_deterministic  | SELECT name FROM (SELECT * FROM emp ORDER BY dept LIMIT 4)
          reference_not_deterministic  | SELECT id, row_number() OVER (ORDER BY dept) AS r FROM emp
          limit_without_order          | SELECT id FROM emp LIMIT 3
          """)
  void whatAFixtureShows(String code, String sql) {
    assertThat(fixture(sql, Contract.DEFAULT)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id FROM emp ORDER BY sal NULLS LAST",
        "SELECT id FROM emp ORDER BY sal DESC NULLS LAST LIMIT 2",
        "SELECT id, row_number() OVER (ORDER BY id) AS r FROM emp",
        "SELECT name FROM emp ORDER BY name"
      })
  void fixturesWithoutDoubt(String sql) {
    assertThat(fixture(sql, Contract.DEFAULT)).isEmpty();
  }

  @Test
  void aLimitThatCutsATieWhereTiesAreExact() {
    Contract exact = ContractText.parse(Map.of("ties", "exact"));
    String sql = "SELECT name FROM emp ORDER BY sal DESC NULLS LAST LIMIT 2";
    assertThat(fixture(sql, exact)).contains("limit_cuts_ties");
    assertThat(fixture(sql.replace("LIMIT 2", "LIMIT 1"), exact)).isEmpty();
  }

  @Test
  void answersThatDisagree() {
    assertThat(agreement("SELECT id FROM emp", "SELECT id FROM emp WHERE sal > 0"))
        .hasValue("answers_disagree");
    assertThat(agreement("SELECT id FROM emp", "SELECT id FROM emp ORDER BY id DESC")).isEmpty();
  }

  @Test
  void answersThatAgreeOnlyJust() {
    String sql = "SELECT id, bonus FROM emp";
    assertThat(agreement(sql, "SELECT id, bonus + 5e-10 AS bonus FROM emp"))
        .hasValue("tolerance_near_spread");
    assertThat(agreement(sql, "SELECT id, bonus + 5e-12 AS bonus FROM emp")).isEmpty();
  }

  private static Optional<String> agreement(String sql, String answer) {
    return lint.agreement(database(0), sql, answer, Contract.DEFAULT, Limits.DEFAULT)
        .map(Finding::code);
  }

  private static List<String> fixture(String sql, Contract contract) {
    return lint
        .fixture(layout -> database(layout.permutation()), sql, contract, Limits.DEFAULT)
        .stream()
        .map(Finding::code)
        .toList();
  }

  private static Database database(int permutation) {
    return Company.database(engine, folder, new Layout(permutation));
  }
}
