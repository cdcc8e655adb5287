package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Bounds of integers and dates in one form: between whole numbers, or days, less is less or equal
 * to one less. Infinite dates are beyond either bound.
 */
final class Bounds {
  private Bounds() {}

  /** {@code x < 5} as {@code x <= 4}. */
  static Term whole(Call comparison) {
    Term left = comparison.arg(0);
    Term right = comparison.arg(1);
    if (comparison.op().is(Op.LESS)) {
      if (isInteger(left)
          && right instanceof Const(BigDecimal value, String type)
          && Constants.isInteger(type)) {
        return Make.call(Op.LESS_OR_EQUAL, left, new Const(value.subtract(BigDecimal.ONE), type));
      }
      if (isInteger(right)
          && left instanceof Const(BigDecimal value, String type)
          && Constants.isInteger(type)) {
        return Make.call(Op.LESS_OR_EQUAL, new Const(value.add(BigDecimal.ONE), type), right);
      }
      if (isDate(left) && right instanceof Const bound && isDay(bound)) {
        return Make.call(Op.LESS_OR_EQUAL, left, moved(bound, -1));
      }
      if (isDate(right) && left instanceof Const bound && isDay(bound)) {
        return Make.call(Op.LESS_OR_EQUAL, moved(bound, 1), right);
      }
    }
    return comparison;
  }

  private static Const moved(Const bound, int days) {
    LocalDate day = LocalDate.parse(String.valueOf(bound.value()));
    return new Const(day.plusDays(days).toString(), "DATE");
  }

  /** A date whose neighbours are written in ten characters too. */
  private static boolean isDay(Const bound) {
    return bound.type().equals("DATE")
        && bound.value() instanceof String day
        && day.compareTo("0002") > 0
        && day.compareTo("9998") < 0;
  }

  private static boolean isDate(Term term) {
    return term.type().equals("DATE") && !(term instanceof Const);
  }

  private static boolean isInteger(Term term) {
    return Constants.isInteger(term.type()) && !(term instanceof Const);
  }
}
