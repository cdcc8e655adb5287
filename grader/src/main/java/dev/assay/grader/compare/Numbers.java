package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;

/** Numbers by value, whatever their SQL types. */
final class Numbers {
  private static final double TWO_TO_53 = 0x1p53;
  private static final double TWO_TO_63 = 0x1p63;

  private Numbers() {}

  static boolean isNumber(Cell cell) {
    return cell instanceof Cell.Int || cell instanceof Cell.Exact || cell instanceof Cell.Real;
  }

  /** The nearest double of a number. */
  static double toDouble(Cell number) {
    return switch (number) {
      case Cell.Int(long value) -> value;
      case Cell.Exact(BigDecimal value) -> value.doubleValue();
      case Cell.Real(double value) -> value;
      default -> throw new IllegalArgumentException("no number: " + number);
    };
  }

  /** The value of a finite number, nothing lost. */
  static BigDecimal toDecimal(Cell number) {
    return switch (number) {
      case Cell.Int(long value) -> BigDecimal.valueOf(value);
      case Cell.Exact(BigDecimal value) -> value;
      case Cell.Real(double value) -> new BigDecimal(value);
      default -> throw new IllegalArgumentException("no number: " + number);
    };
  }

  static boolean isFinite(Cell number) {
    return !(number instanceof Cell.Real(double value)) || Double.isFinite(value);
  }

  /** A number as it is written: the shortest decimal that a double, or a FLOAT, is known by. */
  static BigDecimal written(Cell number) {
    return switch (number) {
      case Cell.Real(double value) ->
          new BigDecimal(
              (float) value == value ? Float.toString((float) value) : Double.toString(value));
      case Cell.Int _, Cell.Exact _ -> toDecimal(number);
      default -> throw new IllegalArgumentException("no number: " + number);
    };
  }

  /** Whether two numbers are the same number; NaN is itself, and 0 has no sign. */
  static boolean same(Cell left, Cell right) {
    if (left instanceof Cell.Int(long a) && right instanceof Cell.Int(long b)) {
      return a == b;
    }
    if (left instanceof Cell.Real(double a) && right instanceof Cell.Real(double b)) {
      return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
    return isFinite(left)
        && isFinite(right)
        && toDouble(left) == toDouble(right)
        && toDecimal(left).compareTo(toDecimal(right)) == 0;
  }

  /** A hash by value: numbers that are the same have the same. */
  static long hash(Cell number) {
    if (number instanceof Cell.Int(long value)) {
      return value;
    }
    double value = toDouble(number);
    if (!(Math.abs(value) < TWO_TO_63) || value != Math.rint(value)) {
      return Double.doubleToLongBits(value);
    }
    // Beyond 2^53 the double no longer tells one integer from the next.
    return number instanceof Cell.Exact(BigDecimal exact) && Math.abs(value) >= TWO_TO_53
        ? exact.longValue()
        : (long) value;
  }
}
