package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What conditions on aggregates over a whole query say about its rows. */
final class Folds {
  private Folds() {}

  /** Whether there is a row that counts: one whose argument is not NULL. */
  static Term hasRows(Fold fold) {
    Bag counted =
        fold.fn().args().size() == 1
            ? fold.bag()
                .map(
                    block ->
                        block.and(
                            Truth.negate(
                                Truth.isTrue(
                                    Make.isNull(
                                        block.outputs().get(fold.fn().args().getFirst()))))))
            : fold.bag();
    return Make.exists(counted);
  }

  /**
   * {@code count > 0} and its like as EXISTS. A count is never NULL and never negative, so that
   * {@code count <= 0} is the complement.
   */
  static Optional<Term> countTest(Call comparison) {
    Term left = comparison.arg(0);
    Term right = comparison.arg(1);
    if (left instanceof Fold fold && isCount(fold) && right instanceof Const constant) {
      return number(constant)
          .flatMap(
              value ->
                  switch (comparison.op().name()) {
                    case "=" -> when(value == 0, Truth.negate(hasRows(fold)));
                    case "<>" -> when(value == 0, hasRows(fold));
                    case "<=" -> when(value == 0, Truth.negate(hasRows(fold)));
                    case "<" -> when(value == 1, Truth.negate(hasRows(fold)));
                    default -> Optional.empty();
                  });
    }
    if (right instanceof Fold fold && isCount(fold) && left instanceof Const constant) {
      return number(constant)
          .flatMap(
              value ->
                  switch (comparison.op().name()) {
                    case "<" -> when(value == 0, hasRows(fold));
                    case "<=" -> when(value == 1, hasRows(fold));
                    default -> Optional.empty();
                  });
    }
    return Optional.empty();
  }

  /**
   * {@code t = max(x)}: some x is t, and none is greater. {@code t <= max(x)}: some x is not less.
   * NULLs among the x and a t that is NULL satisfy neither side, and no more does a query without
   * rows. DuckDB orders all values of a type, NaN included, as the aggregates do.
   */
  static Optional<Term> extremeTest(Call comparison) {
    Term left = comparison.arg(0);
    Term right = comparison.arg(1);
    return switch (comparison.op().name()) {
      case "=" -> {
        boolean first = isExtreme(left);
        if (first == isExtreme(right) || overlap(left, right)) {
          yield Optional.empty();
        }
        yield Optional.of(first ? isExtreme((Fold) left, right) : isExtreme((Fold) right, left));
      }
      case "<", "<=" -> {
        Op op = comparison.op();
        if (overlap(left, right)) {
          yield Optional.empty();
        }
        if (right instanceof Fold fold && isExtreme(fold) && fold.fn().name().equals("max")) {
          yield Optional.of(some(fold, x -> Make.call(op, left, x)));
        }
        if (left instanceof Fold fold && isExtreme(fold) && fold.fn().name().equals("min")) {
          yield Optional.of(some(fold, x -> Make.call(op, x, right)));
        }
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** A query may not come to stand inside of one with the same sources. */
  private static boolean overlap(Term left, Term right) {
    Set<Integer> both = Walk.defined(left);
    both.retainAll(Walk.defined(right));
    return !both.isEmpty();
  }

  private static boolean isExtreme(Term term) {
    return term instanceof Fold fold
        && (fold.fn().name().equals("max") || fold.fn().name().equals("min"))
        && fold.fn().args().equals(List.of(0))
        && fold.fn().filter() < 0;
  }

  private static Term isExtreme(Fold fold, Term value) {
    Term met = some(fold, x -> Make.call(Op.EQUAL, x, value));
    boolean oneRow = fold.bag().isSingle() && Keys.determine(fold.bag().single(), List.of());
    if (oneRow) {
      return met;
    }
    boolean max = fold.fn().name().equals("max");
    Term beyond =
        some(fold, x -> max ? Make.call(Op.LESS, value, x) : Make.call(Op.LESS, x, value));
    return Make.and(met, Truth.negate(beyond));
  }

  private static Term some(Fold fold, UnaryOperator<Term> test) {
    return Make.exists(
        fold.bag().map(block -> block.and(Truth.isTrue(test.apply(block.outputs().getFirst())))));
  }

  private static boolean isCount(Fold fold) {
    return fold.fn().isCount() && fold.fn().args().size() <= 1;
  }

  private static Optional<Term> when(boolean holds, Term term) {
    return holds ? Optional.of(term) : Optional.empty();
  }

  private static Optional<Integer> number(Const constant) {
    List<BigDecimal> small = List.of(BigDecimal.ZERO, BigDecimal.ONE);
    return constant.value() instanceof BigDecimal value && Constants.isInteger(constant.type())
        ? small.stream().filter(n -> n.compareTo(value) == 0).findFirst().map(BigDecimal::intValue)
        : Optional.empty();
  }
}
