package dev.assay.grader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plans tell about answers whose rows are right. */
final class AdviceTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              table("customers", "id INTEGER", "region VARCHAR"),
              table("orders", "id INTEGER", "customer_id INTEGER", "amount INTEGER")));

  private static final Normalizer NORMALIZER = new Normalizer();

  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  private static Schema.Table table(String name, String... columns) {
    return new Schema.Table(
        name,
        Stream.of(columns)
            .map(column -> column.split(" "))
            .map(part -> new Schema.Column(part[0], part[1], true, null, null))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    database =
        engine.database(
            """
            CREATE TABLE customers (id INTEGER, region VARCHAR);
            CREATE TABLE orders (id INTEGER, customer_id INTEGER, amount INTEGER);
            """,
            Engines.tables(
                folder,
                Map.of(
                    "customers",
                    "id,region\n1,EU\n2,EU\n3,US\n",
                    "orders",
                    "id,customer_id,amount\n1,1,5\n2,1,6\n3,2,5\n4,3,7\n5,3,8\n")),
            Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static Query query(String sql) {
    Admitted admitted = (Admitted) new Gate(engine::serialize).admit(sql);
    Normalized plan = (Normalized) NORMALIZER.normalize(admitted.query(), SCHEMA);
    return new Query(admitted.query(), plan.plan());
  }

  private static List<String> advice(String answer, String reference) {
    return findings(answer, reference).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(String answer, String reference) {
    return Advice.of(query(answer), query(reference), Optional.empty(), Optional.empty());
  }

  /** The same with what DuckDB does for both on a few rows. */
  private static List<Finding> withWork(String answer, String reference) {
    Profiles profiles = new Profiles(engine, Limits.DEFAULT);
    return Advice.of(
        query(answer),
        query(reference),
        profiles.ofLearner(database, answer),
        profiles.ofAuthor(database, reference));
  }

  private static final String PER_REGION =
      "SELECT region, sum(amount) AS s FROM customers c JOIN orders o ON o.customer_id = c.id"
          + " WHERE region = 'EU' GROUP BY region";

  @Test
  void aReferenceGetsNoAdviceBesideItself() {
    assertThat(advice(PER_REGION, PER_REGION)).isEmpty();
  }

  @Test
  void aConditionOnKeysAfterTheAggregate() {
    String answer =
        "SELECT region, sum(amount) AS s FROM customers c JOIN orders o ON o.customer_id = c.id"
            + " GROUP BY region HAVING region = 'EU'";
    List<Finding> advice = findings(answer, PER_REGION);
    assertThat(advice).extracting(Finding::code).containsExactly("advice_having_for_where");
    assertThat(Explainer.sentence(advice.getFirst()))
        .startsWith("Your condition region = 'EU' runs after the aggregate");
    assertThat(advice(PER_REGION + " HAVING sum(amount) > 3", PER_REGION)).isEmpty();
  }

  @Test
  void aTableReadMoreOftenThanTheReferenceDoes() {
    String answer = "SELECT id FROM orders WHERE amount = (SELECT max(amount) FROM orders)";
    List<Finding> advice = findings(answer, "SELECT id FROM orders");
    assertThat(Explainer.sentence(advice.getFirst()))
        .isEqualTo("You read orders twice; the reference reads it once.");
    assertThat(advice(answer, answer)).isEmpty();
  }

  @Test
  void aCrossJoinThatAFilterPutsRight() {
    assertThat(
            advice(
                "SELECT region, amount FROM customers c, orders o WHERE o.customer_id = c.id",
                "SELECT region, amount FROM customers c JOIN orders o ON o.customer_id = c.id"))
        .containsExactly("advice_cross_join_filter");
    assertThat(advice("SELECT 1 FROM customers, orders", "SELECT 1 FROM customers, orders"))
        .isEmpty();
  }

  @Test
  void aDistinctWithNothingToDo() {
    String grouped = "SELECT DISTINCT region, count(*) FROM customers GROUP BY region";
    assertThat(advice(grouped, grouped)).containsExactly("advice_needless_distinct");
    String in = "SELECT id FROM customers WHERE id IN (SELECT DISTINCT customer_id FROM orders)";
    assertThat(advice(in, in)).containsExactly("advice_needless_distinct");
    String fewer = "SELECT DISTINCT count(*) FROM customers GROUP BY region";
    assertThat(advice(fewer, fewer)).isEmpty();
  }

  @Test
  void anOrderThatIsLost() {
    String lost = "SELECT max(amount) FROM (SELECT amount FROM orders ORDER BY id)";
    assertThat(advice(lost, lost)).containsExactly("advice_lost_order");
    String list = "SELECT list(amount) FROM (SELECT amount FROM orders ORDER BY id)";
    String cut = "SELECT max(amount) FROM (SELECT amount FROM orders ORDER BY id LIMIT 2)";
    assertThat(advice(list, list)).isEmpty();
    assertThat(advice(cut, cut)).isEmpty();
  }

  @Test
  void aSubqueryForEachRowWhereTheReferenceAsksOnce() {
    assertThat(
            advice(
                "SELECT c.id, (SELECT sum(amount) FROM orders o WHERE o.customer_id = c.id) AS s"
                    + " FROM customers c",
                "SELECT c.id, sum(amount) AS s FROM customers c LEFT JOIN orders o"
                    + " ON o.customer_id = c.id GROUP BY c.id"))
        .containsExactly("advice_correlated_subquery");
  }

  @Test
  void aCrossProductThatTheReferenceDoesNotMake() {
    String answer = "SELECT c.region, sum(o.amount) AS s FROM customers c, orders o GROUP BY ALL";
    List<Finding> advice = withWork(answer, PER_REGION);
    assertThat(advice).extracting(Finding::code).containsExactly("advice_cross_product");
    assertThat(Explainer.sentence(advice.getFirst()))
        .isEqualTo(
            "On the sample, DuckDB pairs each of 3 rows of yours with each of 5, which makes 15;"
                + " for the reference it does nothing of the kind.");
    assertThat(withWork(answer, answer)).isEmpty();
    // DuckDB joins the one row of a value so, too.
    String value = "SELECT id, (SELECT max(region) FROM customers) AS r FROM orders";
    assertThat(withWork(value, "SELECT id, 'EU' AS r FROM orders"))
        .extracting(Finding::code)
        .doesNotContain("advice_cross_product");
  }

  @Test
  void aTableThatIsScannedAgainForEachUseOfACte() {
    String answer =
        "WITH o AS NOT MATERIALIZED (SELECT customer_id, amount FROM orders WHERE amount > 1)"
            + " SELECT a.customer_id FROM o a JOIN o b ON a.amount = b.amount";
    List<Finding> advice =
        withWork(answer, "SELECT customer_id FROM orders WHERE amount > 1").stream()
            .filter(finding -> finding.code().startsWith("advice_repeated"))
            .toList();
    assertThat(advice).hasSize(1);
    assertThat(Explainer.sentence(advice.getFirst()))
        .isEqualTo(
            "On the sample, DuckDB reads orders twice for your query, 10 rows in all;"
                + " for the reference once.");
    assertThat(withWork(answer, answer)).isEmpty();
    // What the text says already is not said again of the scans.
    String twice = "SELECT a.id FROM orders a JOIN orders b ON a.amount = b.amount";
    assertThat(withWork(twice, "SELECT id FROM orders"))
        .extracting(Finding::code)
        .containsExactly("advice_repeated_table");
  }

  @Test
  void starsAndCtesThatNobodyReads() {
    String star = "SELECT * FROM customers JOIN orders ON customers.id = customer_id";
    assertThat(advice(star, star)).containsExactly("advice_select_star");
    String unused = "WITH a AS (SELECT 1), b AS (SELECT 2 AS x) SELECT x FROM b";
    assertThat(advice(unused, unused)).containsExactly("advice_unused_cte");
  }

  @Test
  void plansAreAlignedOperatorByOperator() {
    Alignment same = Alignment.of(query(PER_REGION).plan(), query(PER_REGION).plan());
    assertThat(same.distance()).isZero();
    Alignment sorted =
        Alignment.of(query(PER_REGION + " ORDER BY s").plan(), query(PER_REGION).plan());
    assertThat(sorted.distance()).isEqualTo(1);
    assertThat(sorted.pairs().getFirst().reference()).isNull();
  }
}
