package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calculates with constants where DuckDB's result is beyond doubt. */
final class Constants {
  /** Types whose equal values cannot be told apart by any function. */
  private static final Set<String> EXACT =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "VARCHAR", "DATE", "BOOLEAN");

  private static final Set<String> INTEGERS =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT");

  private Constants() {}

  static boolean isInteger(String type) {
    return INTEGERS.contains(type);
  }

  static boolean isNumeric(String type) {
    return isInteger(type)
        || type.startsWith("DECIMAL")
        || type.equals("DOUBLE")
        || type.equals("REAL");
  }

  /**
   * Whether equal values of the two types are the same in every expression. Not so for floating
   * point (0.0 equals -0.0) and intervals (30 days equal a month).
   */
  static boolean interchangeable(String left, String right) {
    return (isInteger(left) && isInteger(right))
        || (left.equals(right) && (EXACT.contains(left) || left.startsWith("TIMESTAMP")));
  }

  /** Whether constants of the types can be ordered here as DuckDB does. */
  static boolean comparable(String left, String right) {
    return (isNumeric(left) && isNumeric(right))
        || (isTime(left) && isTime(right))
        || (left.equals(right) && left.equals("VARCHAR"));
  }

  static boolean isTime(String type) {
    return type.equals("DATE") || type.startsWith("TIMESTAMP(") || type.equals("TIMESTAMP");
  }

  /** The order of two constants that are not NULL: numbers, dates and times, text by bytes. */
  static Optional<Integer> order(Const left, Const right) {
    if (!comparable(left.type(), right.type())) {
      return Optional.empty();
    }
    if (left.value() instanceof BigDecimal a && right.value() instanceof BigDecimal b) {
      // A double is compared as a double: only exact ones are sure.
      return isExact(left) && isExact(right) ? Optional.of(a.compareTo(b)) : Optional.empty();
    }
    if (left.value() instanceof String a && right.value() instanceof String b) {
      return isTime(left.type())
          ? Optional.of(time(a).compareTo(time(b)))
          : Optional.of(bytes(a, b));
    }
    return Optional.empty();
  }

  private static boolean isExact(Const number) {
    return (!number.type().equals("DOUBLE") && !number.type().equals("REAL"))
        || (number.value() instanceof BigDecimal value
            && value.scale() <= 0
            && value.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0);
  }

  private static String time(String text) {
    return text.length() == 10 ? text + " 00:00:00" : text;
  }

  private static int bytes(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    return java.util.Arrays.compare(a, b);
  }

  static Optional<Term> compare(Op op, Const left, Const right) {
    if (left.value() instanceof Boolean a && right.value() instanceof Boolean b) {
      return Optional.of(truth(op, a.compareTo(b)));
    }
    return order(left, right).map(order -> truth(op, order));
  }

  private static Term truth(Op op, int order) {
    boolean holds =
        switch (op.name()) {
          case "=", "same" -> order == 0;
          case "<>" -> order != 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          default -> throw new IllegalArgumentException(op.name());
        };
    return holds ? Term.TRUE : Term.FALSE;
  }

  /** Sums, differences and products of integers that fit into the type of the result. */
  static Optional<Term> fold(Op op, List<Term> args, String type) {
    boolean arithmetic = op.name().equals("+") || op.name().equals("-") || op.name().equals("*");
    if (!arithmetic
        || args.size() != 2
        || !(args.get(0) instanceof Const(BigDecimal a, String typeA))
        || !(args.get(1) instanceof Const(BigDecimal b, String typeB))
        || !isInteger(typeA)
        || !isInteger(typeB)
        || !isInteger(type)) {
      return Optional.empty();
    }
    BigDecimal result =
        switch (op.name()) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          default -> a.multiply(b);
        };
    return result.toBigInteger().bitLength() < Integer.SIZE
        ? Optional.of(new Const(result, type))
        : Optional.empty();
  }
}
