package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;

/** Bounds of integers in one form: between whole numbers, less is less or equal to one less. */
final class Bounds {
  private Bounds() {}

  /** {@code x < 5} as {@code x <= 4} for integers. */
  static Term integer(Call comparison) {
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
    }
    return comparison;
  }

  private static boolean isInteger(Term term) {
    return Constants.isInteger(term.type()) && !(term instanceof Const);
  }
}
