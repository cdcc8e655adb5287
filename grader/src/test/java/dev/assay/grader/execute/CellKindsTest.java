package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of every type of DuckDB as cells, through a real worker. */
final class CellKindsTest {
  @TempDir static Path folder;
  static Engine engine;
  static Database database;

  @BeforeAll
  static void start() {
    engine = Engine.start(Engines.settings(folder));
    List<Fixture.TableData> noRows = List.of();
    database = engine.database("CREATE TABLE t (i INTEGER)", noRows, Layout.AS_GIVEN);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        value("NULL", Cell.Null.NULL),
        value("true", new Cell.Bool(true)),
        value("42::TINYINT", new Cell.Int(42)),
        value("255::UTINYINT", new Cell.Int(255)),
        value("(-32768)::SMALLINT", new Cell.Int(-32768)),
        value("4294967295::UINTEGER", new Cell.Int(4294967295L)),
        value("(-9223372036854775808)::BIGINT", new Cell.Int(Long.MIN_VALUE)),
        value("18446744073709551615::UBIGINT", exact("18446744073709551615")),
        value("5::UBIGINT", new Cell.Int(5)),
        value("sum(7)", new Cell.Int(7)),
        value(
            "('-170141183460469231731687303715884105728')::HUGEINT",
            exact("-170141183460469231731687303715884105728")),
        value(
            "340282366920938463463374607431768211455::UHUGEINT",
            exact("340282366920938463463374607431768211455")),
        value("123456789012345678901234567890::BIGNUM", exact("123456789012345678901234567890")),
        value("1.50::DECIMAL(4,2)", exact("1.50")),
        value("-0.001::DECIMAL(18,3)", exact("-0.001")),
        value(
            "9999999999999999999999999999.9999999999::DECIMAL(38,10)",
            exact("9999999999999999999999999999.9999999999")),
        value("0.1::FLOAT", new Cell.Real(0.1f)),
        value("0.1::DOUBLE", new Cell.Real(0.1)),
        value("'NaN'::DOUBLE", new Cell.Real(Double.NaN)),
        value("'-inf'::FLOAT", new Cell.Real(Double.NEGATIVE_INFINITY)),
        value("10 / 0", new Cell.Real(Double.POSITIVE_INFINITY)),
        value("''", new Cell.Text("")),
        value("'é🦆' || chr(10) || chr(0)", new Cell.Text("é🦆\n\0")),
        value("'b'::ENUM('a', 'b')", new Cell.Text("b")),
        value("'{\"a\": [1]}'::JSON", new Cell.Text("{\"a\": [1]}")),
        value("DATE '2024-02-29'", date("2024-02-29")),
        value("DATE '1582-10-10'", date("1582-10-10")),
        value("DATE '0044-03-15 (BC)'", date("-0043-03-15")),
        value("DATE 'infinity'", new Cell.Date(Long.MAX_VALUE)),
        value("DATE '-infinity'", new Cell.Date(-Long.MAX_VALUE)),
        value("TIME '23:59:59.999999'", new Cell.Time(86_399_999_999_000L)),
        value("TIME '24:00:00'", new Cell.Time(86_400_000_000_000L)),
        value("TIMESTAMP '2024-02-29 12:34:56.789012'", time("2024-02-29T12:34:56.789012")),
        value("TIMESTAMP '1582-10-10 01:02:03'", time("1582-10-10T01:02:03")),
        value("TIMESTAMP '0044-03-15 (BC) 10:00:00'", time("-0043-03-15T10:00:00")),
        value("TIMESTAMP '1969-12-31 23:59:59.5'", time("1969-12-31T23:59:59.5")),
        value("TIMESTAMP 'infinity'", new Cell.Timestamp(Long.MAX_VALUE, 0, false)),
        value("TIMESTAMP '-infinity'", new Cell.Timestamp(-Long.MAX_VALUE, 0, false)),
        value("'2024-01-01 00:00:01'::TIMESTAMP_S", time("2024-01-01T00:00:01")),
        value("'2024-01-01 00:00:00.5'::TIMESTAMP_MS", time("2024-01-01T00:00:00.5")),
        value("'infinity'::TIMESTAMP_MS", new Cell.Timestamp(Long.MAX_VALUE, 0, false)),
        value("'-infinity'::TIMESTAMP_MS", new Cell.Timestamp(-Long.MAX_VALUE, 0, false)),
        value(
            "'2024-01-01 00:00:00.123456789'::TIMESTAMP_NS", time("2024-01-01T00:00:00.123456789")),
        value("'infinity'::TIMESTAMP_NS", new Cell.Timestamp(Long.MAX_VALUE, 0, false)),
        value("'-infinity'::TIMESTAMP_NS", new Cell.Timestamp(-Long.MAX_VALUE, 0, false)),
        value(
            "TIMESTAMPTZ '2024-01-01 00:00:00+05:30'",
            new Cell.Timestamp(seconds("2023-12-31T18:30:00"), 0, true)),
        value("TIMESTAMPTZ '-infinity'", new Cell.Timestamp(-Long.MAX_VALUE, 0, true)),
        value("TIMETZ '10:00:00+02'", new Cell.Other("TIME WITH TIME ZONE", "10:00+02:00")),
        value("INTERVAL '1 year 2 months 3 days'", new Cell.Interval(14, 3, 0)),
        value("INTERVAL '-13 months'", new Cell.Interval(-13, 0, 0)),
        value("INTERVAL '-1 month 5 days -00:00:01.5'", new Cell.Interval(-1, 5, -1_500_000)),
        value("INTERVAL '36 hours'", new Cell.Interval(0, 0, 129_600_000_000L)),
        value("INTERVAL '0 days'", new Cell.Interval(0, 0, 0)),
        value("'\\x00\\xFFa'::BLOB", new Cell.Blob("00ff61")),
        value("'101'::BIT", new Cell.Other("BIT", "101")),
        value(
            "'00000000-0000-0000-0000-000000000001'::UUID",
            new Cell.Other("UUID", "00000000-0000-0000-0000-000000000001")),
        value("[]::INTEGER[]", new Cell.Items(List.of())),
        value("[1, NULL]", items(new Cell.Int(1), Cell.Null.NULL)),
        value("[[NULL], [], NULL]", items(items(Cell.Null.NULL), items(), Cell.Null.NULL)),
        value("[1.5::DOUBLE, 'nan']::DOUBLE[2]", items(real(1.5), real(Double.NaN))),
        value("[INTERVAL 3 DAYS]", items(new Cell.Interval(0, 3, 0))),
        value("[DATE '-infinity']", items(new Cell.Date(-Long.MAX_VALUE))),
        value(
            "[TIMESTAMP '-infinity', '2024-01-01 00:00:00.5', '0044-03-15 (BC) 10:00:00']",
            items(
                new Cell.Timestamp(-Long.MAX_VALUE, 0, false),
                time("2024-01-01T00:00:00.5"),
                time("-0043-03-15T10:00:00"))),
        value("['x'::ENUM('x')]", items(new Cell.Text("x"))),
        value("['ab'::BLOB]", items(new Cell.Blob("6162"))),
        value("['101'::BIT]", items(new Cell.Other("BIT", "101"))),
        value("[12345678901234567890::BIGNUM]", items(exact("12345678901234567890"))),
        value(
            "{'a': 1, 'b c': [{'d': INTERVAL 1 MONTH}]}",
            new Cell.Struct(
                List.of("a", "b c"),
                List.of(
                    new Cell.Int(1),
                    items(new Cell.Struct(List.of("d"), List.of(new Cell.Interval(1, 0, 0))))))),
        value(
            "row(1, 'x')",
            new Cell.Struct(List.of("", ""), List.of(new Cell.Int(1), new Cell.Text("x")))),
        value(
            "MAP {'k': [1.50::DECIMAL(4,2)]}",
            new Cell.Entries(List.of(new Cell.Text("k")), List.of(items(exact("1.50"))))),
        value("union_value(n := 5)", new Cell.Int(5)),
        value("'x'::VARIANT", new Cell.Text("x")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueKeepsItsKind(String sql, Cell expected) {
    assertThat(engine.run(database, "SELECT " + sql, Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Execution.Completed.class,
            result -> assertThat(result.rows().rows().getFirst().get(0)).isEqualTo(expected));
  }

  private static Arguments value(String sql, Cell cell) {
    return Arguments.of(sql, cell);
  }

  private static Cell exact(String number) {
    return new Cell.Exact(new BigDecimal(number));
  }

  private static Cell real(double number) {
    return new Cell.Real(number);
  }

  private static Cell items(Cell... cells) {
    return new Cell.Items(List.of(cells));
  }

  private static Cell date(String date) {
    return new Cell.Date(LocalDate.parse(date).toEpochDay());
  }

  private static Cell time(String time) {
    Instant instant = LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    return new Cell.Timestamp(instant.getEpochSecond(), instant.getNano(), false);
  }

  private static long seconds(String time) {
    return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
  }
}
