package dev.assay.grader.compare;

import dev.assay.grader.model.Tolerance;
import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a cell of one column is right.
 *
 * @param tolerance for numbers of which one is floating point
 * @param everyNumber whether the tolerance holds between exact numbers too
 * @param rounding how many decimals are graded, if not all
 */
record ColumnRule(Tolerance tolerance, boolean everyNumber, Optional<Rounding> rounding) {

  /**
   * The decimals of a column that are graded.
   *
   * @param demanded whether the submission's value must be rounded, because the reference's are
   */
  record Rounding(int decimals, boolean demanded) {}

  /**
   * @param unrounded the reference's value before it was rounded, or the expected cell itself
   */
  boolean accepts(Cell expected, Cell unrounded, Cell actual) {
    return Cells.same(expected, actual, this::near)
        || (rounding.isPresent()
            && finiteNumber(unrounded)
            && finiteNumber(actual)
            && acceptsRounded(rounding.get(), unrounded, actual));
  }

  /**
   * How far a number may lie from one that it should equal; 1.01 lies within 0.01 of 1.00, although
   * the difference of the two doubles is a little more.
   */
  double allowed(double left, double right) {
    double size = Math.max(Math.abs(left), Math.abs(right));
    double allowed = Math.max(tolerance.absolute(), tolerance.relative() * size);
    return allowed == 0 ? 0 : allowed + 4 * Math.ulp(size);
  }

  /** How far the numbers that a cell accepts may lie from its unrounded value, at the most. */
  double reach(double unrounded) {
    double near =
        Math.max(
            tolerance.absolute(),
            tolerance.relative() * Math.abs(unrounded) / (1 - tolerance.relative()));
    double unit = rounding.map(some -> Math.pow(10, -some.decimals())).orElse(0.0);
    return 2 * unit + near * (1 + 1e-9) + 8 * Math.ulp(unrounded);
  }

  /** Whether two numbers lie within the tolerance of each other. */
  boolean near(Cell left, Cell right) {
    boolean exact = !(left instanceof Cell.Real) && !(right instanceof Cell.Real);
    if (exact && !everyNumber) {
      return Numbers.same(left, right);
    }
    double a = Numbers.toDouble(left);
    double b = Numbers.toDouble(right);
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      return Double.compare(a, b) == 0;
    }
    double difference =
        exact
            ? Numbers.toDecimal(left).subtract(Numbers.toDecimal(right)).abs().doubleValue()
            : Math.abs(a - b);
    return difference <= allowed(a, b);
  }

  private boolean acceptsRounded(Rounding graded, Cell unrounded, Cell actual) {
    Roundings right = Roundings.of(unrounded, graded.decimals(), tieWidth(unrounded));
    Roundings given = Roundings.of(actual, graded.decimals(), tieWidth(actual));
    if (!graded.demanded()) {
      return right.overlap(given);
    }
    double allowed = allowed(Numbers.toDouble(unrounded), Numbers.toDouble(actual));
    BigDecimal value = Numbers.toDecimal(actual);
    return value.subtract(right.low()).abs().doubleValue() <= allowed
        || value.subtract(right.high()).abs().doubleValue() <= allowed;
  }

  private double tieWidth(Cell number) {
    double value = Numbers.toDouble(number);
    return allowed(value, value);
  }

  static boolean finiteNumber(Cell cell) {
    return Numbers.isNumber(cell) && Numbers.isFinite(cell);
  }
}
