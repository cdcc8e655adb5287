package dev.assay.grader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a type's name tells of its values. */
final class TypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FLOAT | true | true",
        "REAL | true | true",
        "FLOAT[] | true | true",
        "STRUCT(a FLOAT, b INTEGER) | true | true",
        "DOUBLE | true | false",
        "DOUBLE[3] | true | false",
        "STRUCT(float DOUBLE) | true | false",
        "INTEGER | false | false",
        "DECIMAL(18,2) | false | false",
        "VARCHAR | false | false",
        "DATE | false | false"
      })
  void what_may_be_inexact(String type, boolean reals, boolean floats) {
    assertThat(Types.mayHoldReals(type)).isEqualTo(reals);
    assertThat(Types.mayHoldFloats(type)).isEqualTo(floats);
  }
}
