package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import dev.assay.problems.world.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The planted world gives back what was planted, within about three standard errors, and the naive
 * computation does not.
 */
final class PlantedTruthTest {
  private static final Path FOLDER = Path.of("datasets/streaming").toAbsolutePath();

  private static Grader grader;
  private static Database world;

  @BeforeAll
  static void start() throws IOException {
    grader = Engines.start();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Fixture.TableData> tables =
          files
              .filter(file -> file.toString().endsWith(".csv"))
              .sorted()
              .map(file -> new Fixture.TableData(name(file), file, false))
              .toList();
      String schema = Files.readString(FOLDER.resolve("schema.sql"));
      world = grader.engine().database(schema, tables, Layout.AS_GIVEN);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  @Test
  void autoplayAddsAsMuchInEveryWeek() {
    for (int week = 1; week <= 4; week++) {
      assertThat(effect("autoplay", week)).isCloseTo(Truth.AUTOPLAY, within(5.5));
    }
    assertThat((effect("autoplay", 1) + effect("autoplay", 4)) / 2)
        .isCloseTo(Truth.AUTOPLAY, within(5.0));
  }

  @Test
  void theNewHomeWearsOff() {
    double expected = Truth.NEW_HOME_FIRST_WEEK;
    for (int week = 1; week <= 4; week++) {
      assertThat(effect("new-home", week)).isCloseTo(expected, within(5.5));
      expected /= 2;
    }
  }

  @Test
  void skipIntroLosesMembersFromItsLogAndSeemsToGain() {
    String chi =
        """
        SELECT pow(sum(CASE arm WHEN 'control' THEN 1 ELSE -1 END), 2) / count(*)
        FROM (SELECT DISTINCT experiment, member_id, arm FROM assignment) WHERE experiment = '%s'
        """;
    assertThat(number(chi.formatted("skip-intro"))).isGreaterThan(10.828);
    assertThat(number(chi.formatted("autoplay"))).isLessThan(6.635);
    assertThat(number(chi.formatted("new-home"))).isLessThan(6.635);
    assertThat(effect("skip-intro", 1)).isGreaterThan(Truth.SKIP_INTRO + 2);
    assertThat(
            number(
                """
                SELECT avg(o.minutes) FILTER (WHERE arm = 'treatment')
                  - avg(o.minutes) FILTER (WHERE arm = 'control')
                FROM (SELECT DISTINCT experiment, member_id, arm FROM assignment)
                JOIN outcome o USING (experiment, member_id) JOIN member m USING (member_id)
                WHERE experiment = 'skip-intro' AND m.device <> 'old-tv'
                """))
        .isCloseTo(Truth.SKIP_INTRO, within(3.5));
  }

  private static double effect(String experiment, int week) {
    return number(
        """
        SELECT avg(o.minutes) FILTER (WHERE arm = 'treatment')
          - avg(o.minutes) FILTER (WHERE arm = 'control')
        FROM (SELECT DISTINCT experiment, member_id, arm FROM assignment)
        JOIN outcome o USING (experiment, member_id)
        WHERE experiment = '%s' AND o.week = %d
        """
            .formatted(experiment, week));
  }

  @Test
  void encouragementIsAnInstrument() {
    String difference =
        "(SELECT avg(%1$s) FILTER (WHERE %2$s = 1) - avg(%1$s) FILTER (WHERE %2$s = 0) FROM encouragement)";
    String firstStage = difference.formatted("offline", "encouraged");
    assertThat(number("SELECT " + firstStage)).isCloseTo(Truth.COMPLIERS, within(0.05));
    String wald = difference.formatted("minutes", "encouraged") + " / " + firstStage;
    assertThat(number("SELECT " + wald)).isCloseTo(Truth.OFFLINE, within(8.0));
    assertThat(number("SELECT " + difference.formatted("minutes", "offline")))
        .isGreaterThan(Truth.OFFLINE + 15);
  }

  @Test
  void weightsByPropensityRemoveTheConfounding() {
    String naive =
        "SELECT avg(minutes) FILTER (WHERE received = 1) - avg(minutes) FILTER (WHERE received = 0) FROM newsletter";
    assertThat(number(naive)).isGreaterThan(Truth.NEWSLETTER + 8);
    assertThat(
            number(
                """
                WITH scored AS (
                  SELECT *, avg(received) OVER (PARTITION BY tenure_band, usage_band) AS p
                  FROM newsletter)
                SELECT sum(received * minutes / p) / sum(received / p)
                  - sum((1 - received) * minutes / (1 - p)) / sum((1 - received) / (1 - p))
                FROM scored
                """))
        .isCloseTo(Truth.NEWSLETTER, within(2.5));
  }

  @Test
  void theTrendsBeforeTheLaunchesAreParallelAndBroken() {
    assertThat(did("games", "week > 10", "week <= 10")).isCloseTo(Truth.GAMES, within(0.9));
    assertThat(did("games", "week BETWEEN 6 AND 10", "week <= 5")).isCloseTo(0, within(1.2));
    assertThat(did("kids", "week > 10", "week <= 10"))
        .isCloseTo(10 * Truth.KIDS_TREND, within(0.9));
    assertThat(did("kids", "week BETWEEN 6 AND 10", "week <= 5"))
        .isCloseTo(5 * Truth.KIDS_TREND, within(1.2));
  }

  private static double did(String launch, String after, String before) {
    String mean = "avg(hours) FILTER (WHERE launched = %d AND %s)";
    return number(
        "SELECT %s - %s - (%s - %s) FROM launch WHERE launch = '%s'"
            .formatted(
                mean.formatted(1, after),
                mean.formatted(1, before),
                mean.formatted(0, after),
                mean.formatted(0, before),
                launch));
  }

  @Test
  void signUpsFollowThePrice() {
    assertThat(
            number(
                """
                SELECT regr_slope(y - my, x - mx)
                FROM (SELECT ln(signups) AS y, ln(price) AS x, avg(ln(signups)) OVER w AS my,
                        avg(ln(price)) OVER w AS mx
                      FROM price_test WINDOW w AS (PARTITION BY market))
                """))
        .isCloseTo(Truth.ELASTICITY, within(0.1));
  }

  @Test
  void membersLeaveAtTheSameRateButForTheOutage() {
    String monthly =
        """
        SELECT 30.4 * count(cancelled_on) / sum(coalesce(cancelled_on, DATE '2025-01-01') - joined_on)
        FROM member LEFT JOIN cancellation USING (member_id)
        WHERE processor = 'cardly' AND region %s 'south'
        """;
    // The south has about 70 members with this processor.
    assertThat(number(monthly.formatted("="))).isCloseTo(Truth.HAZARD, within(0.018));
    assertThat(number(monthly.formatted("<>"))).isCloseTo(Truth.HAZARD, within(0.006));
    String paynord =
        "SELECT avg(CASE WHEN processor = 'paynord' THEN 1.0 ELSE 0 END) FROM member WHERE region %s 'south'";
    assertThat(number(paynord.formatted("="))).isCloseTo(Truth.PAYNORD_SOUTH, within(0.08));
    assertThat(number(paynord.formatted("<>"))).isCloseTo(Truth.PAYNORD_ELSEWHERE, within(0.03));
  }

  @Test
  void theFirstPositionIsClickedAsPlanted() {
    String rate =
        """
        SELECT avg(clicked) FROM recommendation
        WHERE position = 1 AND surface = 'home' AND model = '%s'
        """;
    assertThat(number(rate.formatted("old"))).isCloseTo(Truth.CLICK_OLD, within(0.07));
    assertThat(number(rate.formatted("new"))).isCloseTo(Truth.CLICK_NEW, within(0.15));
  }

  private static double number(String sql) {
    Execution execution =
        grader.engine().runTrusted(world, sql, new Limits(Duration.ofSeconds(5), 10));
    assertThat(execution).isInstanceOf(Execution.Completed.class);
    Cell cell = ((Execution.Completed) execution).rows().rows().getFirst().get(0);
    return switch (cell) {
      case Cell.Int(long value) -> value;
      case Cell.Exact(java.math.BigDecimal value) -> value.doubleValue();
      case Cell.Real(double value) -> value;
      default -> throw new AssertionError(cell);
    };
  }
}
