package dev.assay.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.grader.protocol.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals as DuckDB prints them. */
final class IntervalTextTest {
  @ParameterizedTest
  @CsvSource({
    "00:00:00, 0, 0, 0",
    "3 days, 0, 3, 0",
    "1 year, 12, 0, 0",
    "83 years 3 months 999 days 00:16:39.999999, 999, 999, 999999999",
    "-1 month 5 days -00:00:01.5, -1, 5, -1500000",
    "-1 years -1 months, -13, 0, 0",
    "-1 day 03:00:00, 0, -1, 10800000000",
    "2562047788:00:54.775807, 0, 0, 9223372036854775807",
    "-2562047788:00:54.775808, 0, 0, -9223372036854775808",
  })
  void theThreePartsAreRead(String text, int months, int days, long micros) {
    assertThat(IntervalText.parse(text)).isEqualTo(new Cell.Interval(months, days, micros));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> IntervalText.parse("a while"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
