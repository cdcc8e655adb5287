package dev.assay.grader.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write to DuckDB, section by section: valid there, and held by the algebra here. */
final class DialectTest {
  private static final String SCHEMA =
      """
      CREATE TABLE customers (
        id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region VARCHAR, joined DATE, vip BOOLEAN);
      CREATE TABLE orders (
        id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), ordered DATE,
        amount DECIMAL(10, 2), status VARCHAR);
      CREATE TABLE products (id INTEGER PRIMARY KEY, name VARCHAR, price DOUBLE);
      CREATE TABLE items (order_id INTEGER, product_id INTEGER, qty INTEGER);
      CREATE TABLE employees (
        id INTEGER PRIMARY KEY, name VARCHAR, manager_id INTEGER, dept VARCHAR, salary INTEGER,
        hired DATE);
      CREATE TABLE events (user_id INTEGER, happened TIMESTAMP, kind VARCHAR, value DOUBLE);
      CREATE TABLE quotes (happened TIMESTAMP, price DOUBLE);
      """;

  private static final Map<String, String> DATA =
      Map.of(
          "customers",
          """
          id,name,region,joined,vip
          1,Ann,EU,2024-01-01,true
          2,Bob,US,2024-01-15,false
          3,Cy,,,
          """,
          "orders",
          """
          id,customer_id,ordered,amount,status
          1,1,2024-01-02,9.50,paid
          2,1,2024-02-03,20.00,open
          3,2,2024-02-03,7.25,paid
          4,,,,
          """,
          "products",
          """
          id,name,price
          1,pen,1.5
          2,ink,8
          """,
          "items",
          """
          order_id,product_id,qty
          1,1,2
          1,2,1
          2,2,3
          """,
          "employees",
          """
          id,name,manager_id,dept,salary,hired
          1,Ada,,IT,3000,2020-01-01
          2,Ben,1,IT,2000,2021-05-01
          3,Cleo,1,HR,2500,2022-07-01
          """,
          "events",
          """
          user_id,happened,kind,value
          1,2024-01-01 10:00:00,view,1
          1,2024-01-02 11:30:00,buy,2
          2,2024-01-02 12:00:00,buy,5
          """,
          "quotes",
          """
          happened,price
          2024-01-01 09:00:00,1
          2024-01-02 11:00:00,2
          """);

  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    database = engine.database(SCHEMA, Engines.tables(folder, DATA), Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private final Normalizer normalizer = new Normalizer();

  private String outcome(DialectQuery query) {
    return switch (new Gate(engine::serialize).admit(query.sql())) {
      case Refused(_, var finding) -> "refused: " + finding.code();
      case Admitted(var parsed) ->
          switch (normalizer.normalize(parsed, database.schema())) {
            case Normalized _ -> DialectQuery.NORMALIZED;
            case Unsupported(String construct) -> "unsupported: " + construct;
          };
    };
  }

  @Test
  void everyQueryIsValidAndNormalizedOrStoppedByTheConstructThatIsNamed() {
    assertThat(DialectQuery.all())
        .allSatisfy(
            query -> {
              assertThat(outcome(query)).as(query.toString()).isEqualTo(query.expectation());
              if (!query.expectation().startsWith("refused")) {
                assertThat(engine.run(database, query.sql(), Limits.DEFAULT))
                    .as(query.toString())
                    .isInstanceOf(Execution.Completed.class);
              }
            });
  }

  @Test
  void nineteenInTwentyOfMoreThanTwoHundredAreNormalized() {
    List<DialectQuery> admitted =
        DialectQuery.all().stream()
            .filter(query -> !query.expectation().startsWith("refused"))
            .toList();
    long normalized =
        admitted.stream()
            .filter(query -> query.expectation().equals(DialectQuery.NORMALIZED))
            .count();
    assertThat(admitted).hasSizeGreaterThanOrEqualTo(200);
    assertThat(normalized).isGreaterThanOrEqualTo(admitted.size() * 95 / 100);
  }
}
