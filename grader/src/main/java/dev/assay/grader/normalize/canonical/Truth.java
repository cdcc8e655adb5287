package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Formulas: terms of which only counts whether they are TRUE. {@code isTrue(t)} is a formula that
 * holds when t is TRUE, {@code isFalse(t)} one that holds when t is FALSE; when t is NULL neither
 * does. Formulas obey two-valued logic, and {@link #negate} is its negation.
 */
final class Truth {
  /** Beyond this a CASE is not taken apart. */
  private static final int MAX_BRANCHES = 6;

  private Truth() {}

  static Term isTrue(Term term) {
    return switch (term) {
      case Const constant -> constant.isNull() ? Term.FALSE : constant;
      case Call call when call.op().is(Op.NOT) -> isFalse(call.arg(0));
      case Call call when call.op().is(Op.AND) ->
          Make.and(call.args().stream().map(Truth::isTrue).toList());
      case Call call when call.op().is(Op.OR) ->
          Make.or(call.args().stream().map(Truth::isTrue).toList());
      case Call call when call.op().is(Op.CASE) && call.args().size() <= MAX_BRANCHES * 2 + 1 ->
          branches(call, Truth::isTrue);
      case Call call when call.op().is(Op.COALESCE) -> coalesce(call, Truth::isTrue);
      case Call call when call.op().isComparison() -> comparison(call);
      case Call call when call.op().is(Op.SAME) -> same(call.arg(0), call.arg(1));
      case Call call when call.op().is(Op.IS_NULL) -> nullTest(call.arg(0));
      default -> term;
    };
  }

  static Term isFalse(Term term) {
    return switch (term) {
      case Const constant -> constant.isNull() ? Term.FALSE : Make.not(constant);
      case Call call when call.op().is(Op.NOT) -> isTrue(call.arg(0));
      case Call call when call.op().is(Op.AND) ->
          Make.or(call.args().stream().map(Truth::isFalse).toList());
      case Call call when call.op().is(Op.OR) ->
          Make.and(call.args().stream().map(Truth::isFalse).toList());
      case Call call when call.op().is(Op.CASE) && call.args().size() <= MAX_BRANCHES * 2 + 1 ->
          branches(call, Truth::isFalse);
      case Call call when call.op().is(Op.COALESCE) -> coalesce(call, Truth::isFalse);
      case Call call when call.op().isComparison() -> isTrue(Make.not(call));
      case Call call when call.op().is(Op.SAME) -> negate(same(call.arg(0), call.arg(1)));
      case Call call when call.op().is(Op.IS_NULL) -> negate(nullTest(call.arg(0)));
      default -> Make.not(term);
    };
  }

  /** The formula that holds exactly when this one does not. */
  static Term negate(Term formula) {
    return switch (formula) {
      case Const constant -> constant.equals(Term.TRUE) ? Term.FALSE : Term.TRUE;
      case Call call when call.op().is(Op.AND) ->
          Make.or(call.args().stream().map(Truth::negate).toList());
      case Call call when call.op().is(Op.OR) ->
          Make.and(call.args().stream().map(Truth::negate).toList());
      case Call call when call.op().is(Op.IS_NULL) || call.op().is(Op.SAME) -> Make.not(call);
      case Exists exists -> Make.not(exists);
      case Call call when call.op().is(Op.NOT) && isTwoValued(call.arg(0)) -> call.arg(0);
      default -> Make.or(isFalse(formula), isTrue(Make.isNull(formula)));
    };
  }

  private static boolean isTwoValued(Term term) {
    return term instanceof Exists
        || (term instanceof Call call && (call.op().is(Op.IS_NULL) || call.op().is(Op.SAME)));
  }

  private interface Mode {
    Term of(Term term);
  }

  /** One of the results counts: that of the first condition which holds. */
  private static Term branches(Call call, Mode mode) {
    List<Term> ways = new ArrayList<>();
    List<Term> before = new ArrayList<>();
    for (int i = 0; i + 1 < call.args().size(); i += 2) {
      ways.add(Make.and(Lists.plus(Lists.plus(before, call.arg(i)), mode.of(call.arg(i + 1)))));
      before.add(negate(call.arg(i)));
    }
    ways.add(Make.and(Lists.plus(before, mode.of(call.args().getLast()))));
    return Make.or(ways);
  }

  private static Term coalesce(Call call, Mode mode) {
    List<Term> ways = new ArrayList<>();
    List<Term> before = new ArrayList<>();
    for (Term arg : call.args()) {
      ways.add(Make.and(Lists.plus(before, mode.of(arg))));
      before.add(isTrue(Make.isNull(arg)));
    }
    return Make.or(ways);
  }

  private static Term nullTest(Term value) {
    return switch (value) {
      case Fold fold when fold.fn().nullOfNothing() && fold.fn().args().size() == 1 ->
          negate(Folds.hasRows(fold));
      case Call call when call.op().is(Op.CASE) && call.args().size() <= MAX_BRANCHES * 2 + 1 ->
          branches(call, result -> isTrue(Make.isNull(result)));
      default -> {
        Term test = Make.isNull(value);
        yield test instanceof Call call && call.op().is(Op.IS_NULL) ? test : isTrue(test);
      }
    };
  }

  private static Term same(Term left, Term right) {
    if (left.equals(right)) {
      return Term.TRUE;
    }
    if (Make.isNullConstant(left) || Make.isNullConstant(right)) {
      return isTrue(Make.isNull(Make.isNullConstant(left) ? right : left));
    }
    if (!Make.isNullable(left) || !Make.isNullable(right)) {
      return isTrue(Make.call(Op.EQUAL, left, right));
    }
    return Make.call(Op.SAME, left, right);
  }

  private static Term comparison(Call call) {
    Term left = call.arg(0);
    Term right = call.arg(1);
    if (left.equals(right)) {
      boolean reflexive = call.op().is(Op.EQUAL) || call.op().is(Op.LESS_OR_EQUAL);
      return reflexive ? negate(isTrue(Make.isNull(left))) : Term.FALSE;
    }
    if (right instanceof Const(Boolean value, _)
        && (call.op().is(Op.EQUAL) || call.op().is(Op.NOT_EQUAL))) {
      return value == call.op().is(Op.EQUAL) ? isTrue(left) : isFalse(left);
    }
    if (right instanceof Const && choice(left)) {
      return isTrue(spread((Call) left, value -> Make.call(call.op(), value, right)));
    }
    if (left instanceof Const && choice(right)) {
      return isTrue(spread((Call) right, value -> Make.call(call.op(), left, value)));
    }
    return Folds.countTest(call)
        .or(() -> Folds.extremeTest(call))
        .orElseGet(() -> Bounds.whole(call));
  }

  private static boolean choice(Term term) {
    return term instanceof Call call
        && (call.op().is(Op.CASE) || call.op().is(Op.COALESCE))
        && call.args().size() <= MAX_BRANCHES * 2 + 1;
  }

  /** A comparison of a choice is a choice among comparisons. */
  private static Term spread(Call choice, Mode comparison) {
    if (choice.op().is(Op.COALESCE)) {
      List<Term> args = new ArrayList<>();
      for (int i = 0; i + 1 < choice.args().size(); i++) {
        args.add(isTrue(Make.notNull(choice.arg(i))));
        args.add(comparison.of(choice.arg(i)));
      }
      args.add(comparison.of(choice.args().getLast()));
      return Make.call(Op.CASE, args, "BOOLEAN");
    }
    List<Term> args = new ArrayList<>(choice.args());
    for (int i = 1; i < args.size(); i += 2) {
      args.set(i, comparison.of(args.get(i)));
    }
    args.set(args.size() - 1, comparison.of(args.getLast()));
    return Make.call(Op.CASE, args, "BOOLEAN");
  }

  /** The conjuncts of a formula. */
  static List<Term> conjuncts(Term formula) {
    if (formula.equals(Term.TRUE)) {
      return List.of();
    }
    return formula instanceof Call call && call.op().is(Op.AND) ? call.args() : List.of(formula);
  }

  static List<Term> disjuncts(Term formula) {
    return formula instanceof Call call && call.op().is(Op.OR) ? call.args() : List.of(formula);
  }

  static BigDecimal number(Const constant) {
    return (BigDecimal) java.util.Objects.requireNonNull(constant.value());
  }
}
