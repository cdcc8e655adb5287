package dev.assay.grader.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.normalize.Normalizer.Measured;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.HostileTemplate;
import dev.assay.grader.parse.JsonLines;
import dev.assay.grader.parse.Parsed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However deep, wide or often named a query is, it takes bounded time and memory. */
final class BudgetTest {
  private static final Set<String> TOO_MUCH = Set.of("parse", "planner", "endless");
  private static final int LONGER_THAN_THE_GATE_LETS_THROUGH = 100_000;

  /** From one look at the time to the next. */
  private static final Duration GRAIN = Duration.ofMillis(100);

  private static final String ONE = "SELECT id FROM customers";

  @TempDir static Path folder;
  static Engine engine;
  static Gate gate;
  static Schema schema;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
    gate = new Gate(engine::serialize);
    schema =
        engine.schema(
            """
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, region VARCHAR);
            CREATE TABLE orders (
              id INTEGER PRIMARY KEY, customer_id INTEGER, a INTEGER, b INTEGER, c INTEGER,
              d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER, i INTEGER, j INTEGER);
            """);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static Optional<Parsed> admitted(String sql) {
    return gate.admit(sql) instanceof Admitted(var query) ? Optional.of(query) : Optional.empty();
  }

  private static List<Parsed> tooMuch() {
    List<Parsed> queries = new ArrayList<>(hostile());
    Stream.concat(doubled(), deepAndWide())
        .forEach(sql -> queries.add(admitted(sql).orElseThrow()));
    return queries;
  }

  private static List<Parsed> hostile() {
    return JsonLines.of("/hostile/hostile.jsonl")
        .filter(line -> TOO_MUCH.contains(line.path("category").asText()))
        .map(line -> line.path("sql").asText())
        .map(sql -> HostileTemplate.expand(sql, LONGER_THAN_THE_GATE_LETS_THROUGH))
        .flatMap(sql -> admitted(sql).stream())
        .toList();
  }

  /** Short texts that mean more than any memory holds, and many conditions on one thing. */
  private static Stream<String> doubled() {
    List<String> ctes = new ArrayList<>(List.of("WITH t0 AS (SELECT 1 AS x)"));
    List<String> aliases = new ArrayList<>(List.of("SELECT id AS x0"));
    for (int i = 1; i <= 60; i++) {
      ctes.add("t%1$d AS (SELECT l.x FROM t%2$d l, t%2$d r)".formatted(i, i - 1));
      aliases.add("x%2$d + x%2$d AS x%1$d".formatted(i, i - 1));
    }
    return Stream.of(
        String.join(", ", ctes) + " SELECT count(*) FROM t60",
        String.join(", ", aliases) + " FROM customers",
        nested("SELECT * FROM ", "(SELECT *, * FROM ", "customers", ")"),
        nested("SELECT ", "(", "(id = 1)", " BETWEEN false AND true)") + " FROM customers",
        nested("SELECT ", "(", "(id = 1)", " IN (false, true))") + " FROM customers",
        nested("SELECT ", "nullif(", "id", ", 1)") + " FROM customers",
        "SELECT count(*) FROM orders GROUP BY CUBE (a, b, c, d, e, f, g, h, i, j, id, customer_id)",
        "SELECT name FROM customers WHERE id IN (" + numbered(2_000, "", ", ") + ")",
        "SELECT name FROM customers WHERE " + numbered(400, "id <> ", " AND "),
        "SELECT name FROM customers WHERE " + numbered(400, "id = ", " OR "),
        "SELECT count(*) FROM orders" + " NATURAL JOIN orders".repeat(60));
  }

  /** What looks like it, and is not too much. */
  private static Stream<String> deepAndWide() {
    return Stream.of(
        nested("SELECT ", "coalesce(", "id", ", 1)") + " FROM customers",
        nested("SELECT ", "(SELECT 1 + ", "id", " FROM orders o WHERE o.a = c.id)")
            + " FROM customers c",
        "SELECT " + numbered(200, "sum(id) OVER (ORDER BY id) + ", ", ") + " FROM customers");
  }

  private static String nested(String head, String open, String middle, String close) {
    return head + open.repeat(40) + middle + close.repeat(40);
  }

  private static String numbered(int count, String part, String between) {
    return IntStream.range(0, count).mapToObj(i -> part + i).collect(Collectors.joining(between));
  }

  private static String why(Normalization normalization) {
    return switch (normalization) {
      case Unsupported(String construct) -> construct;
      case Normalized query -> query.obstacles().toString();
    };
  }

  private static int operators(Normalization normalization) {
    int[] count = {0};
    if (normalization instanceof Normalized query) {
      query.plan().visit(_ -> count[0]++);
    }
    return count[0];
  }

  @Test
  void noQueryTakesMoreProcessorTimeThanItsBudget() {
    Normalizer normalizer = new Normalizer();
    normalizer.warmUp(gate);
    assertThat(tooMuch())
        .allSatisfy(
            query -> {
              Measured measured = normalizer.measure(query, schema);
              assertThat(measured.time()).isLessThan(Normalizer.BUDGET.plus(GRAIN));
              assertThat(operators(measured.normalization())).isLessThan(20_000);
            });
  }

  @Test
  void theCountOfWorkEndsWhatIsTooMuchAndNotTheClock() {
    Normalizer patient = new Normalizer(Duration.ofSeconds(5), Duration.ZERO);
    assertThat(hostile())
        .hasSizeGreaterThan(20)
        .extracting(query -> why(patient.normalize(query, schema)))
        .noneMatch(why -> why.contains(Normalization.Unsupported.TOO_LONG));
    assertThat(deepAndWide().map(sql -> patient.normalize(admitted(sql).orElseThrow(), schema)))
        .allSatisfy(query -> assertThat(query).isInstanceOf(Normalized.class));
    assertThat(doubled().map(sql -> admitted(sql).orElseThrow()))
        .allSatisfy(
            query ->
                assertThat(why(patient.normalize(query, schema)))
                    .contains("a query of many parts"));
  }

  @Test
  void aQueryThatRunsOutOfTimeIsNotProved() {
    Normalizer hasty = new Normalizer(Duration.ZERO, Duration.ZERO);
    assertThat(hasty.normalize(admitted(ONE).orElseThrow(), schema))
        .isEqualTo(new Unsupported(Normalization.Unsupported.TOO_LONG));
    Parsed other = admitted(ONE + " WHERE id IS NOT NULL").orElseThrow();
    assertThat(hasty.prove(admitted(ONE).orElseThrow(), other, schema)).isEqualTo(Proof.NONE);
  }

  @Test
  void thereIsMoreTimeForAllFirstQueriesTogetherUntilTheWarmUp() {
    Normalizer cold = new Normalizer(Duration.ZERO, Duration.ofSeconds(30));
    assertThat(cold.normalize(admitted(ONE).orElseThrow(), schema)).isInstanceOf(Normalized.class);
    cold.warmUp(gate);
    assertThat(cold.normalize(admitted(ONE).orElseThrow(), schema))
        .isEqualTo(new Unsupported(Normalization.Unsupported.TOO_LONG));
    Normalizer spent = new Normalizer(Duration.ZERO, Duration.ofNanos(1));
    spent.normalize(admitted(ONE).orElseThrow(), schema);
    assertThat(spent.normalize(admitted(ONE).orElseThrow(), schema))
        .isEqualTo(new Unsupported(Normalization.Unsupported.TOO_LONG));
  }

  @Test
  void warmsUpWithQueriesThatAreNormalized() {
    assertThat(WarmUp.QUERIES)
        .allSatisfy(
            sql ->
                assertThat(new Normalizer().normalize(admitted(sql).orElseThrow(), WarmUp.SCHEMA))
                    .isInstanceOfSatisfying(
                        Normalized.class, query -> assertThat(query.obstacles()).isEmpty()));
  }
}
