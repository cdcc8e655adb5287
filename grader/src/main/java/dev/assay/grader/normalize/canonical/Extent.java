package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between which bounds a whole number lies, as far as its term says, NULL aside: a cast or a
 * product whose result fits for all of them cannot fail.
 */
record Extent(BigInteger least, BigInteger greatest) {
  private static final Map<String, Integer> BITS =
      Map.of("TINYINT", 7, "SMALLINT", 15, "INTEGER", 31, "BIGINT", 63, "HUGEINT", 127);

  /** Of dates and timestamps. */
  private static final Map<String, Extent> PARTS =
      Map.of(
          "day", of(1, 31),
          "month", of(1, 12),
          "quarter", of(1, 4),
          "hour", of(0, 23),
          "minute", of(0, 59),
          "second", of(0, 59),
          "dow", of(0, 6),
          "isodow", of(1, 7),
          "doy", of(1, 366));

  /** Microseconds of a unit that is not of days or months. */
  private static final Map<String, Long> MICROS =
      Map.of(
          "to_microseconds", 1L,
          "to_milliseconds", 1_000L,
          "to_minutes", 60_000_000L,
          "to_hours", 3_600_000_000L);

  static Extent of(long least, long greatest) {
    return new Extent(BigInteger.valueOf(least), BigInteger.valueOf(greatest));
  }

  /** All values of a type of integers. */
  static Optional<Extent> ofType(String type) {
    return Optional.ofNullable(BITS.get(type))
        .map(
            bits ->
                new Extent(
                    BigInteger.ONE.shiftLeft(bits).negate(),
                    BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
  }

  boolean within(Extent other) {
    return least.compareTo(other.least) >= 0 && greatest.compareTo(other.greatest) <= 0;
  }

  /** Whether a number that the term stands for always fits a type. */
  static boolean fits(Term term, String type) {
    return ofType(type).flatMap(all -> of(term).map(own -> own.within(all))).orElse(false);
  }

  static Optional<Extent> of(Term term) {
    return switch (term) {
      case Const(BigDecimal number, _) when number.stripTrailingZeros().scale() <= 0 ->
          Optional.of(new Extent(number.toBigInteger(), number.toBigInteger()));
      case Call call -> of(call).or(() -> ofType(call.type()));
      case Const _, Term.Col _, Term.Exists _, Term.Fold _ -> ofType(term.type());
    };
  }

  private static Optional<Extent> of(Call call) {
    return switch (call.op().name()) {
      case "date_part" -> part(call);
      case "trunc" -> of(call.arg(0)).filter(_ -> call.arg(0) instanceof Const);
      case "+" ->
          both(call, (a, b) -> new Extent(a.least.add(b.least), a.greatest.add(b.greatest)));
      case "-" ->
          both(
              call,
              (a, b) -> new Extent(a.least.subtract(b.greatest), a.greatest.subtract(b.least)));
      case "least" -> least(call);
      default ->
          call.op().isCast() && Constants.isInteger(call.type())
              ? of(call.arg(0)).filter(own -> fits(call.arg(0), call.type()))
              : Optional.empty();
    };
  }

  private static Optional<Extent> part(Call call) {
    return call.args().size() == 2
            && call.arg(0) instanceof Const(String unit, _)
            && Constants.isTime(call.arg(1).type())
        ? Optional.ofNullable(PARTS.get(unit))
        : Optional.empty();
  }

  private interface Sum {
    Extent of(Extent left, Extent right);
  }

  private static Optional<Extent> both(Call call, Sum sum) {
    return call.args().size() == 2
            && Constants.isInteger(call.arg(0).type())
            && Constants.isInteger(call.arg(1).type())
        ? of(call.arg(0)).flatMap(left -> of(call.arg(1)).map(right -> sum.of(left, right)))
        : Optional.empty();
  }

  /** The least skips NULL: it is one of the arguments, and not above one that is never NULL. */
  private static Optional<Extent> least(Call call) {
    List<Optional<Extent>> all = call.args().stream().map(Extent::of).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Extent> own = all.stream().flatMap(Optional::stream).toList();
    BigInteger low = own.stream().map(Extent::least).reduce(BigInteger::min).orElseThrow();
    BigInteger high = own.stream().map(Extent::greatest).reduce(BigInteger::max).orElseThrow();
    for (int i = 0; i < own.size(); i++) {
      if (!Make.isNullable(call.arg(i))) {
        high = high.min(own.get(i).greatest);
      }
    }
    return Optional.of(new Extent(low, high));
  }

  /** Whether a number by an interval of hours or less stays within the range of intervals. */
  static boolean scalesSafely(String function, List<Term> args) {
    if (!function.equals("interval*") || args.size() != 2) {
      return false;
    }
    return scales(args.get(0), args.get(1)) || scales(args.get(1), args.get(0));
  }

  private static boolean scales(Term number, Term interval) {
    if (!(interval instanceof Call unit)
        || !MICROS.containsKey(unit.op().name())
        || !Constants.isInteger(number.type())) {
      return false;
    }
    BigInteger micros =
        BigInteger.valueOf(java.util.Objects.requireNonNull(MICROS.get(unit.op().name())));
    Optional<BigInteger> units = of(unit.arg(0)).map(Extent::magnitude);
    Optional<BigInteger> times = of(number).map(Extent::magnitude);
    return units.isPresent()
        && times.isPresent()
        && units.get().multiply(micros).bitLength() < Long.SIZE
        && units.get().multiply(micros).multiply(times.get()).bitLength() < Long.SIZE;
  }

  private BigInteger magnitude() {
    return least.abs().max(greatest.abs());
  }
}
