package dev.assay.grader.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the cases of {@code src/test/resources/mutate/mutants.txt} on the real engine: a kind of
 * mistake, a query, and all mutants of that kind as DuckDB writes them. {@code
 * -Dassay.golden=update} writes them anew, to be read with {@code git diff}.
 */
final class MutantsTest {
  private static final Path CASES = Path.of("src/test/resources/mutate/mutants.txt");

  private static final boolean UPDATE = System.getProperty("assay.golden", "").equals("update");

  private static final String SCHEMA =
      """
      CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER NOT NULL, c INTEGER, s VARCHAR NOT NULL
        CHECK (s IN ('x', 'y')), d DATE NOT NULL);
      CREATE TABLE u (k INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES t (a), b INTEGER,
        w INTEGER);
      """;

  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() throws IOException {
    engine = Engines.start(folder.resolve("fixtures"));
    database = engine.database(SCHEMA, List.of(), Layout.AS_GIVEN);
    if (UPDATE) {
      update();
    }
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static void update() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Case one : cases()) {
      List<String> lines = new ArrayList<>(List.of("# " + one.mistake(), one.query()));
      of(one).forEach(mutant -> lines.add("  " + mutant.sql()));
      texts.add(String.join("\n", lines) + "\n");
    }
    Files.writeString(CASES, String.join("\n", texts));
  }

  private static List<Mutant> of(Case one) {
    return of(one.query()).stream()
        .filter(mutant -> mutant.mistake().equals(one.mistake()))
        .toList();
  }

  private record Case(String mistake, String query, List<String> mutants) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String text : Files.readString(CASES).split("(?m)^# ", -1)) {
      List<String> lines = text.strip().lines().map(String::strip).toList();
      if (lines.size() >= 2) {
        cases.add(new Case(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> mutants() throws IOException {
    return cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.mistake() + ": " + one.query(),
                    () -> {
                      List<Mutant> planted = of(one);
                      assertThat(planted).extracting(Mutant::sql).isEqualTo(one.mutants());
                      assertThat(planted).allSatisfy(MutantsTest::runs);
                    }));
  }

  private static void runs(Mutant mutant) {
    assertThat(engine.runTrusted(database, mutant.sql(), Limits.DEFAULT))
        .as(mutant.sql())
        .isInstanceOf(Execution.Completed.class);
    assertThat(Explainer.sentence(mutant.finding())).startsWith("Your rows are").endsWith(".");
  }

  @Test
  void every_kind_has_a_case() throws IOException {
    Set<String> tried = cases().stream().map(Case::mistake).collect(Collectors.toSet());
    assertThat(Catalogue.OPERATORS).extracting(Operator::name).allMatch(tried::contains);
  }

  @Test
  void names_are_unique_and_the_same_again() {
    String query = "SELECT b, sum(c) AS n FROM t WHERE b > 1 AND s = 'x' GROUP BY b ORDER BY n, b";
    List<Mutant> mutants = of(query);
    assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
    assertThat(mutants).extracting(Mutant::sql).doesNotHaveDuplicates();
    assertThat(of(query)).isEqualTo(mutants);
  }

  @Test
  void there_are_never_more_than_agreed_and_every_kind_has_its_share() {
    String sums =
        Arrays.stream("b c a".split(" ", -1))
            .flatMap(column -> Stream.iterate(1, n -> n + 1).limit(60).map(n -> column + " + " + n))
            .collect(Collectors.joining(", "));
    List<Mutant> mutants = of("SELECT DISTINCT " + sums + " FROM t WHERE b < 3");
    assertThat(mutants).hasSizeLessThanOrEqualTo(Mutants.MOST).hasSizeGreaterThan(100);
    assertThat(mutants)
        .extracting(Mutant::mistake)
        .contains("boundary", "dropped_clause", "select_distinct", "arithmetic");
  }

  @Test
  void an_order_that_is_not_graded_is_left_alone() {
    Contract free =
        new Contract(
            null,
            new Contract.RowOrder.None(),
            Contract.Ties.ANY,
            Contract.Duplicates.COUNT,
            Contract.DEFAULT.tolerance(),
            Contract.ExtraColumns.ERROR);
    Parsed query = parsed("SELECT a FROM t ORDER BY a");
    assertThat(new Mutants(engine).of(query, database, free))
        .extracting(Mutant::mistake)
        .doesNotContain("sort_direction");
  }

  private static List<Mutant> of(String query) {
    return new Mutants(engine).of(parsed(query), database, Contract.DEFAULT);
  }

  private static Parsed parsed(String query) {
    if (new Gate(engine::serialize).admit(query) instanceof Admission.Admitted(Parsed parsed)) {
      return parsed;
    }
    throw new AssertionError(query);
  }
}
