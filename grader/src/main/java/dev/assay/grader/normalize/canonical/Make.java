package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes terms, simplified where that holds in three-valued logic, whatever the rows. Every rule
 * here keeps the value exactly, NULL included.
 */
final class Make {
  private Make() {}

  static Const integer(long value, String type) {
    return new Const(BigDecimal.valueOf(value), type);
  }

  static Const nothing(String type) {
    return new Const(null, type);
  }

  static Term call(Op op, Term left, Term right) {
    return call(op, List.of(left, right), "BOOLEAN");
  }

  static Term and(Collection<Term> terms) {
    return junction(Op.AND, Term.FALSE, Term.TRUE, terms);
  }

  static Term and(Term left, Term right) {
    return and(List.of(left, right));
  }

  static Term or(Collection<Term> terms) {
    return junction(Op.OR, Term.TRUE, Term.FALSE, terms);
  }

  static Term or(Term left, Term right) {
    return or(List.of(left, right));
  }

  static Term isNull(Term term) {
    return call(Op.IS_NULL, List.of(term), "BOOLEAN");
  }

  static Term notNull(Term term) {
    return not(isNull(term));
  }

  /** A query without rows is never, one of just a row always. */
  static Term exists(Bag bag) {
    Bag plain = bag.withoutOutputs();
    if (plain.isEmpty()) {
      return Term.FALSE;
    }
    return new Exists(plain);
  }

  static Term call(Op op, List<Term> args, String type) {
    if (op.is(Op.AND)) {
      return and(args);
    }
    if (op.is(Op.OR)) {
      return or(args);
    }
    if (op.is(Op.NOT)) {
      return not(args.getFirst());
    }
    if (op.is(Op.IS_NULL)) {
      return nullTest(args.getFirst());
    }
    if (op.is(Op.CASE)) {
      return Cases.of(args, type);
    }
    if (op.is(Op.COALESCE)) {
      return Cases.coalesce(args, type);
    }
    if (op.strict() && args.stream().anyMatch(Make::isNullConstant)) {
      return nothing(type);
    }
    if (op.isComparison() || op.is(Op.SAME)) {
      return comparison(op, Casting.value(args.get(0)), Casting.value(args.get(1)));
    }
    if (op.isCast() && args.getFirst().type().equals(type)) {
      return args.getFirst();
    }
    if (op.isCast()
        && args.getFirst() instanceof Const number
        && Casting.value(new Call(op, args, type)).equals(number)) {
      return new Const(number.value(), type);
    }
    return Constants.fold(op, args, type).orElseGet(() -> new Call(op, args, type));
  }

  static boolean isNullConstant(Term term) {
    return term instanceof Const constant && constant.isNull();
  }

  /** Flat, without repetitions and neutral elements: AND and OR are lattice operations. */
  private static Term junction(Op op, Term absorbing, Term neutral, Collection<Term> terms) {
    Set<Term> flat = new LinkedHashSet<>();
    for (Term term : terms) {
      if (term instanceof Call call && call.op().is(op)) {
        flat.addAll(call.args());
      } else {
        flat.add(term);
      }
    }
    flat.remove(neutral);
    if (flat.contains(absorbing)) {
      return absorbing;
    }
    return switch (flat.size()) {
      case 0 -> neutral;
      case 1 -> flat.iterator().next();
      default -> new Call(op, new ArrayList<>(flat), "BOOLEAN");
    };
  }

  /** De Morgan's laws and the complements of comparisons hold in three-valued logic. */
  static Term not(Term term) {
    return switch (term) {
      case Const(Boolean value, _) -> value ? Term.FALSE : Term.TRUE;
      case Const constant when constant.isNull() -> constant;
      case Call call when call.op().is(Op.NOT) -> call.arg(0);
      case Call call when call.op().is(Op.AND) -> or(call.args().stream().map(Make::not).toList());
      case Call call when call.op().is(Op.OR) -> and(call.args().stream().map(Make::not).toList());
      // DuckDB orders all values of a type, NaN included, so that not less is greater or equal.
      case Call call when call.op().is(Op.EQUAL) -> call(Op.NOT_EQUAL, call.arg(0), call.arg(1));
      case Call call when call.op().is(Op.NOT_EQUAL) -> call(Op.EQUAL, call.arg(0), call.arg(1));
      case Call call when call.op().is(Op.LESS) -> call(Op.LESS_OR_EQUAL, call.arg(1), call.arg(0));
      case Call call when call.op().is(Op.LESS_OR_EQUAL) -> call(Op.LESS, call.arg(1), call.arg(0));
      default -> new Call(Op.NOT, List.of(term), "BOOLEAN");
    };
  }

  private static Term comparison(Op op, Term left, Term right) {
    if (left instanceof Const a && right instanceof Const b) {
      if (a.isNull() || b.isNull()) {
        return a.isNull() && b.isNull() ? Term.TRUE : Term.FALSE;
      }
      return Constants.compare(op, a, b).orElseGet(() -> plain(op, left, right));
    }
    if (!isNullable(left) && left.equals(right) && !(left instanceof Fold)) {
      return op.is(Op.EQUAL) || op.is(Op.LESS_OR_EQUAL) || op.is(Op.SAME) ? Term.TRUE : Term.FALSE;
    }
    return plain(op, left, right);
  }

  private static Term plain(Op op, Term left, Term right) {
    boolean swap =
        op.commutative()
            && ((left instanceof Const && !(right instanceof Const))
                || (left instanceof Col a && right instanceof Col b && before(b, a)));
    return new Call(op, swap ? List.of(right, left) : List.of(left, right), "BOOLEAN");
  }

  static boolean before(Col left, Col right) {
    return left.source() != right.source()
        ? left.source() < right.source()
        : left.index() < right.index();
  }

  private static Term nullTest(Term term) {
    if (term instanceof Const constant) {
      return constant.isNull() ? Term.TRUE : Term.FALSE;
    }
    if (!isNullable(term)) {
      return Term.FALSE;
    }
    if (term instanceof Call call) {
      if (call.op().strict() && call.op().total()) {
        return or(call.args().stream().map(Make::isNull).toList());
      }
      if (call.op().is(Op.COALESCE)) {
        return and(call.args().stream().map(Make::isNull).toList());
      }
    }
    return new Call(Op.IS_NULL, List.of(term), "BOOLEAN");
  }

  /** Whether the value can be NULL, as far as that shows in the term itself. */
  static boolean isNullable(Term term) {
    return switch (term) {
      case Col column -> column.nullable();
      case Const constant -> constant.isNull();
      case Exists _ -> false;
      case Fold fold -> !fold.fn().isCount();
      case Call call -> isNullable(call);
    };
  }

  private static boolean isNullable(Call call) {
    if (call.op().is(Op.IS_NULL) || call.op().is(Op.SAME)) {
      return false;
    }
    if (call.op().is(Op.COALESCE)) {
      return call.args().stream().allMatch(Make::isNullable);
    }
    if (call.op().is(Op.CASE)) {
      return Cases.results(call).stream().anyMatch(Make::isNullable);
    }
    if (!call.op().total()) {
      return true;
    }
    boolean logic = call.op().is(Op.AND) || call.op().is(Op.OR);
    return (call.op().strict() || logic) && call.args().stream().anyMatch(Make::isNullable);
  }
}
