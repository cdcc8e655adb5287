package dev.assay.grader.normalize.canonical;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an aggregate gives of a single row. */
final class OneRow {
  private static final Set<String> VALUE =
      Set.of("sum", "min", "max", "any_value", "bool_and", "bool_or", "bit_and", "bit_or");

  private OneRow() {}

  static Optional<Term> of(Fn fn, Block row) {
    Term filter = fn.filter() < 0 ? Term.TRUE : row.outputs().get(fn.filter());
    if (fn.name().equals("count_star")) {
      return Optional.of(number(filter, fn.type()));
    }
    if (fn.name().equals("count") && fn.args().size() == 1) {
      Term arg = row.outputs().get(fn.args().getFirst());
      Term counts = Truth.negate(Truth.isTrue(Make.isNull(arg)));
      return Optional.of(number(Make.and(filter, counts), fn.type()));
    }
    if (!VALUE.contains(fn.name())) {
      return Optional.empty();
    }
    Term arg = row.outputs().get(fn.args().getFirst());
    // A sum of integers is a HUGEINT: what is calculated with it further on may not overflow.
    Term value =
        Constants.isInteger(arg.type()) && !arg.type().equals(fn.type())
            ? Make.call(Op.cast(fn.type(), false, false), List.of(arg), fn.type())
            : arg;
    return Optional.of(
        Make.call(Op.CASE, List.of(filter, value, Make.nothing(fn.type())), fn.type()));
  }

  private static Term number(Term filter, String type) {
    return Make.call(Op.CASE, List.of(filter, Make.integer(1, type), Make.integer(0, type)), type);
  }
}
