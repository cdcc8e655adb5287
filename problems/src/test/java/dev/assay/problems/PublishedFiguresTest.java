package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.problems.world.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the references return is what the literature printed, or what was planted. */
final class PublishedFiguresTest {
  private static Grader grader;

  @BeforeAll
  static void start() {
    grader = Engines.start();
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  /** Cameron and Trivedi, Microeconometrics (2005), chapter 20. */
  @Test
  void theHealthInsuranceExperimentHasThePublishedOverallMean() {
    Result result = reference("ab-readout", "rand-hie");
    assertThat(result.number("arm", "all", "person_years")).isEqualTo(20_190);
    assertThat(result.number("arm", "all", "mean_visits")).isCloseTo(2.860, within(0.0005));
  }

  /** Snow, On the Mode of Communication of Cholera (1855), Table XII; Card and Krueger (1994). */
  @Test
  void theNaturalExperimentsHaveThePublishedEffects() {
    Result result = reference("cholera-did", "published");
    assertThat(result.numbers("effect"))
        .anySatisfy(it -> assertThat(it).isCloseTo(-56.9, within(1e-9)));
    assertThat(result.numbers("effect"))
        .anySatisfy(it -> assertThat(it).isCloseTo(2.76, within(0.011)));
  }

  /** Bickel, Hammel and O'Connell, Science 187 (1975). */
  @Test
  void berkeleyAdmitsAsPublished() {
    Result result = reference("berkeley-admissions", "berkeley-1973");
    assertThat(result.number("gender", "Male", "admitted_pct")).isCloseTo(44.5, within(0.05));
    assertThat(result.number("gender", "Female", "admitted_pct")).isCloseTo(30.4, within(0.05));
    assertThat(result.number("gender", "Female", "adjusted_pct"))
        .isGreaterThan(result.number("gender", "Male", "adjusted_pct"));
  }

  /** The counts published with the Cookie Cats data give chi-square 6.90, p 0.0086. */
  @Test
  void cookieCatsHasASampleRatioMismatch() {
    Result result = reference("sample-ratio-mismatch", "cookie-cats");
    assertThat(result.numbers("chi_square"))
        .anySatisfy(it -> assertThat(it).isCloseTo(6.90, within(0.005)));
  }

  /** Telco churn: 42.71, 11.27 and 2.83 percent by contract, 26.54 percent over all. */
  @Test
  void telcoCustomersChurnAsPublished() {
    Result result = reference("churn-by-contract", "telco");
    assertThat(result.number("contract", "Month-to-month", "churn_pct"))
        .isCloseTo(42.71, within(0.005));
    assertThat(result.number("contract", "One year", "churn_pct")).isCloseTo(11.27, within(0.005));
    assertThat(result.number("contract", "Two year", "churn_pct")).isCloseTo(2.83, within(0.005));
    assertThat(result.number("contract", "Two year", "overall_pct"))
        .isCloseTo(26.54, within(0.005));
  }

  /** SteelWheels has 330 orders, all with a date of shipping. */
  @Test
  void everyOrderOfSteelWheelsIsShipped() {
    assertThat(reference("shipping-days", "steelwheels").sum("orders")).isEqualTo(330);
  }

  /** Planted: the risk is the processor's, so that the south's excess goes with its mix. */
  @Test
  void standardizingRemovesTheGapOfTheSouth() {
    Result result = reference("regional-churn", "world");
    double raw = result.number("region", "south", "churn_pct");
    double standardized = result.number("region", "south", "standardized_pct");
    for (String other : List.of("north", "east", "west", "central", "islands")) {
      assertThat(raw).isGreaterThan(result.number("region", other, "churn_pct") + 15);
      // Three standard errors of a rate of 15 % among 160 members.
      assertThat(standardized)
          .isCloseTo(result.number("region", other, "standardized_pct"), within(8.5));
    }
  }

  /**
   * Planted: after four weeks half of the interest in originals is left, 84 % in licensed titles.
   */
  @Test
  void titlesKeepWhatTheirHalfLifeLeaves() {
    Result result = reference("content-decay", "world");
    double original = 100 * Math.pow(0.5, 4 / Truth.HALF_LIFE_ORIGINAL);
    double licensed = 100 * Math.pow(0.5, 4 / Truth.HALF_LIFE_LICENSED);
    assertThat(result.number("kind", "original", "kept_pct")).isCloseTo(original, within(8.0));
    assertThat(result.number("kind", "licensed", "kept_pct")).isCloseTo(licensed, within(8.0));
  }

  /** Planted: an elasticity of -1.6, so that the lowest price brings in the most. */
  @Test
  void signUpsFollowThePrice() {
    Result result = reference("price-elasticity", "world");
    assertThat(result.numbers("elasticity"))
        .allSatisfy(it -> assertThat(it).isCloseTo(Truth.ELASTICITY, within(0.1)));
    assertThat(result.numbers("best_price")).containsOnly(6.0);
  }

  /** Planted: the new recommender is half as good again, and was shown where nobody clicks. */
  @Test
  void theBetterRecommenderLooksWorse() {
    Result result = reference("recommender-quality", "world");
    assertThat(result.number("model", "new", "mrr"))
        .isLessThan(result.number("model", "old", "mrr"));
    assertThat(
            result.number("model", "new", "adjusted_mrr")
                / result.number("model", "old", "adjusted_mrr"))
        .isCloseTo(Truth.CLICK_NEW / Truth.CLICK_OLD, within(0.35));
  }

  private static Result reference(String problem, String fixtureName) {
    Loaded loaded = ProblemLoader.load(Path.of("bank", problem));
    assertThat(loaded).isInstanceOf(Loaded.Sound.class);
    Task task = ((Loaded.Sound) loaded).problem().task();
    Fixture fixture =
        task.fixtures().stream()
            .filter(it -> it.name().equals(fixtureName))
            .findFirst()
            .orElseThrow();
    Database database = grader.engine().database(task.schema(), fixture.tables(), Layout.AS_GIVEN);
    Execution execution =
        grader.engine().runTrusted(database, task.references().getFirst().sql(), task.limits());
    assertThat(execution).isInstanceOf(Execution.Completed.class);
    return new Result(((Execution.Completed) execution).rows());
  }

  private record Result(Rows rows) {
    int column(String name) {
      return IntStream.range(0, rows.columns().size())
          .filter(i -> rows.columns().get(i).name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow();
    }

    double number(String keyColumn, String key, String column) {
      Row row =
          rows.rows().stream()
              .filter(it -> it.get(column(keyColumn)).equals(new Cell.Text(key)))
              .findFirst()
              .orElseThrow();
      return number(row.get(column(column)));
    }

    double sum(String column) {
      return numbers(column).stream().mapToDouble(it -> it).sum();
    }

    List<Double> numbers(String column) {
      return rows.rows().stream().map(row -> number(row.get(column(column)))).toList();
    }

    private static double number(Cell cell) {
      return switch (cell) {
        case Cell.Int(long value) -> value;
        case Cell.Exact(java.math.BigDecimal value) -> value.doubleValue();
        case Cell.Real(double value) -> value;
        default -> Double.NaN;
      };
    }
  }
}
