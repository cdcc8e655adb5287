package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings calls of aggregates into one form: what skips NULLs by itself and what a filter leaves out
 * are both left out by a filter.
 */
final class FnRules {
  /** Makes the call in its place, of arguments and a filter for each block of the input. */
  interface Emitter {
    Term emit(Fn fn, List<List<Term>> args, List<Term> filter);
  }

  private final Bag input;
  private final boolean neverEmpty;
  private final Identity identity;
  private final Emitter emitter;

  /**
   * @param neverEmpty whether there is at least one row to aggregate, as in groups
   */
  FnRules(Bag input, boolean neverEmpty, Identity identity, Emitter emitter) {
    this.input = input;
    this.neverEmpty = neverEmpty;
    this.identity = identity;
    this.emitter = emitter;
  }

  Term apply(Fn fn) {
    List<List<Term>> args = new ArrayList<>();
    for (int arg : fn.args()) {
      args.add(column(arg));
    }
    List<Term> filter =
        fn.filter() < 0
            ? input.blocks().stream().map(_ -> (Term) Term.TRUE).toList()
            : column(fn.filter());
    return make(fn, args, filter);
  }

  private List<Term> column(int index) {
    return input.blocks().stream().map(block -> block.outputs().get(index)).toList();
  }

  private Term make(Fn fn, List<List<Term>> args, List<Term> filter) {
    if (!fn.skipsNull()) {
      return emitter.emit(fn, args, simple(filter));
    }
    List<Term> kept = new ArrayList<>();
    List<Term> condition = new ArrayList<>();
    for (int i = 0; i < filter.size(); i++) {
      split(args.getFirst().get(i), filter.get(i), kept, condition);
    }
    if (condition.stream().allMatch(Term.FALSE::equals) && fn.known() && plain(fn)) {
      return fn.ofNothing();
    }
    if (fn.name().equals("count_if")) {
      return make(
          fn.with("count_star", false, List.of(), -1),
          List.of(),
          both(condition, kept.stream().map(Truth::isTrue).toList()));
    }
    boolean counts = fn.name().equals("count") && !fn.distinct();
    if (counts) {
      return emitter.emit(
          fn.with("count_star", false, List.of(), -1), List.of(), counted(condition, kept));
    }
    if (fn.name().equals("sum") && !fn.distinct() && neverEmpty && all(filter, Term.TRUE)) {
      Optional<List<Term>> ones = ones(args.getFirst());
      if (ones.isPresent()) {
        return emitter.emit(
            fn.with("count_star", false, List.of(), -1), List.of(), simple(ones.get()));
      }
    }
    if (fn.name().equals("avg") && Constants.isNumeric(args.getFirst().getFirst().type())) {
      return average(fn, kept, condition);
    }
    return emitter.emit(fn, List.of(kept), implied(condition, kept));
  }

  private static boolean plain(Fn fn) {
    return fn.over().equals(Fn.Over.NONE) || fn.isCount() || fn.nullOfNothing();
  }

  /** The mean is the sum by the number, a floating-point division; of nothing the sum is NULL. */
  private Term average(Fn fn, List<Term> args, List<Term> filter) {
    String type = args.getFirst().type();
    String summed = type.equals("DOUBLE") || type.equals("REAL") ? "DOUBLE" : "HUGEINT";
    Fn sum = new Fn("sum", fn.distinct(), fn.args(), -1, fn.over(), summed);
    Fn count = new Fn("count", fn.distinct(), fn.args(), -1, fn.over(), "BIGINT");
    Term total = make(sum, List.of(args), filter);
    Term number = make(count, List.of(args), filter);
    return Make.call(new Op("/", true, false, false, false), List.of(total, number), "DOUBLE");
  }

  private static boolean all(List<Term> terms, Term value) {
    return terms.stream().allMatch(value::equals);
  }

  /** {@code CASE WHEN p THEN x END} is x where p holds. */
  private static void split(Term arg, Term filter, List<Term> args, List<Term> filters) {
    if (arg instanceof Call call && call.op().is(Op.CASE) && call.args().size() == 3) {
      if (Make.isNullConstant(call.arg(2))) {
        split(call.arg(1), Make.and(filter, call.arg(0)), args, filters);
        return;
      }
      if (Make.isNullConstant(call.arg(1))) {
        split(call.arg(2), Make.and(filter, Truth.negate(call.arg(0))), args, filters);
        return;
      }
    }
    args.add(arg);
    filters.add(Make.isNullConstant(arg) ? Term.FALSE : filter);
  }

  private List<Term> counted(List<Term> filter, List<Term> args) {
    List<Term> notNull = new ArrayList<>();
    for (Term arg : args) {
      notNull.add(Truth.negate(Truth.isTrue(Make.isNull(arg))));
    }
    return both(filter, notNull);
  }

  private List<Term> both(List<Term> left, List<Term> right) {
    List<Term> both = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      both.add(Make.and(left.get(i), right.get(i)));
    }
    return simple(both);
  }

  private List<Term> simple(List<Term> filter) {
    return filter.stream()
        .map(
            term ->
                Make.and(
                    new Conjunction(identity)
                        .simplify(Truth.conjuncts(Truth.isTrue(term)), java.util.Set.of())))
        .toList();
  }

  /** A filter need not say that the argument is not NULL. */
  private List<Term> implied(List<Term> filter, List<Term> args) {
    List<Term> changed = new ArrayList<>();
    for (int i = 0; i < filter.size(); i++) {
      java.util.Set<Term> known = Facts.of(List.of(Make.notNull(args.get(i)), Term.TRUE));
      changed.add(
          Make.and(
              new Conjunction(identity)
                  .simplify(Truth.conjuncts(Truth.isTrue(filter.get(i))), known)));
    }
    return changed;
  }

  /** For each block the formula that makes a number 1; it is 0 otherwise. */
  private static Optional<List<Term>> ones(List<Term> args) {
    List<Term> formulas = new ArrayList<>();
    for (Term arg : args) {
      Optional<Term> formula = one(arg);
      if (formula.isEmpty()) {
        return Optional.empty();
      }
      formulas.add(formula.get());
    }
    return Optional.of(formulas);
  }

  static Optional<Term> one(Term arg) {
    if (arg instanceof Const(BigDecimal number, String type) && Constants.isInteger(type)) {
      return number.compareTo(BigDecimal.ONE) == 0
          ? Optional.of(Term.TRUE)
          : number.signum() == 0 ? Optional.of(Term.FALSE) : Optional.empty();
    }
    if (!(arg instanceof Call call) || !call.op().is(Op.CASE)) {
      return Optional.empty();
    }
    // Each result is 1 or 0: the formula is the truth of the same CASE over TRUE and FALSE.
    List<Term> truths = new ArrayList<>(call.args());
    for (int i = 0; i < truths.size(); i++) {
      if (i % 2 == 1 || i == truths.size() - 1) {
        Optional<Term> truth = one(truths.get(i));
        if (truth.isEmpty()) {
          return Optional.empty();
        }
        truths.set(i, truth.get());
      }
    }
    return Optional.of(Truth.isTrue(new Call(Op.CASE, truths, "BOOLEAN")));
  }
}
