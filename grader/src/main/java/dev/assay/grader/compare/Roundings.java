package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The results that rounding a number may give: one, or two where it lies half-way between them.
 * {@code round(1.005, 2)} is 1.01 for a DECIMAL and 1.00 for the DOUBLE just below, and a sum of
 * doubles may end on either side.
 */
record Roundings(BigDecimal low, BigDecimal high) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * @param tieWidth how near to half-way counts as half-way
   */
  static Roundings of(Cell number, int decimals, double tieWidth) {
    BigDecimal value = Numbers.toDecimal(number);
    BigDecimal floor = value.setScale(decimals, RoundingMode.FLOOR);
    BigDecimal ceiling = value.setScale(decimals, RoundingMode.CEILING);
    BigDecimal fromHalf = value.subtract(floor.add(ceiling).divide(TWO));
    if (floor.compareTo(ceiling) != 0 && fromHalf.abs().doubleValue() <= tieWidth) {
      return new Roundings(floor, ceiling);
    }
    BigDecimal nearest = fromHalf.signum() < 0 ? floor : ceiling;
    return new Roundings(nearest, nearest);
  }

  boolean overlap(Roundings other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
