package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which casts and divisions cannot fail. Tried on DuckDB 2.0. */
final class Casting {
  private static final List<String> INTEGERS =
      List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT");

  private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

  private Casting() {}

  static boolean isSafe(Term value, String target) {
    String source = value.type();
    if (source.equals(target) || source.equals("NULL") || Make.isNullConstant(value)) {
      return true;
    }
    if (target.equals("VARCHAR")) {
      return true;
    }
    if (target.equals("DOUBLE")) {
      return Constants.isNumeric(source);
    }
    int from = INTEGERS.indexOf(source);
    int to = INTEGERS.indexOf(target);
    return (from >= 0 && to >= from) || (source.equals("BOOLEAN") && to >= 0);
  }

  /** Casts among numbers, and between dates and times: they fail for large values alone. */
  static boolean failsOnlyOutOfRange(String source, String target) {
    return (Constants.isNumeric(source) && Constants.isNumeric(target))
        || (Constants.isTime(source) && Constants.isTime(target));
  }

  /** The date that a text is cast to, where it is one as ISO 8601 writes it. */
  static Optional<Const> day(Term value, String target) {
    if (!target.equals("DATE")
        || !(value instanceof Const(String text, String type))
        || !type.equals("VARCHAR")
        || !DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Const(LocalDate.parse(text).toString(), "DATE"));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** What a cast to a wider integer is made of: the same number. */
  static Term value(Term term) {
    return term instanceof Term.Call call
            && call.op().isCast()
            && INTEGERS.contains(call.arg(0).type())
            && INTEGERS.indexOf(call.type()) >= INTEGERS.indexOf(call.arg(0).type())
        ? value(call.arg(0))
        : term;
  }

  /** Whole division and remainder fail only for the smallest number by -1. */
  static boolean dividesSafely(String function, List<Term> args) {
    return (function.equals("//") || function.equals("%"))
        && args.size() == 2
        && args.get(1) instanceof Const(BigDecimal divisor, String type)
        && Constants.isInteger(type)
        && divisor.signum() > 0;
  }
}
