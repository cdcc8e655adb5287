package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Simplifies comparisons of one term with constants. Every such comparison rejects NULL. */
final class Ranges {
  /**
   * A comparison with a constant.
   *
   * @param kind {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  private record Bound(Term subject, String kind, Const constant) {
    Term term() {
      return switch (kind) {
        case "=" -> Make.call(Op.EQUAL, subject, constant);
        case "<>" -> Make.call(Op.NOT_EQUAL, subject, constant);
        case "<" -> Make.call(Op.LESS, subject, constant);
        case "<=" -> Make.call(Op.LESS_OR_EQUAL, subject, constant);
        case ">" -> Make.call(Op.LESS, constant, subject);
        case ">=" -> Make.call(Op.LESS_OR_EQUAL, constant, subject);
        default -> throw new IllegalArgumentException(kind);
      };
    }
  }

  private Ranges() {}

  private static Optional<Bound> bound(Term term) {
    if (!(term instanceof Call call) || !call.op().isComparison()) {
      return Optional.empty();
    }
    Term left = call.arg(0);
    Term right = call.arg(1);
    String name = call.op().name();
    if (right instanceof Const constant && !constant.isNull() && !(left instanceof Const)) {
      return Optional.of(new Bound(left, name, constant));
    }
    if (left instanceof Const constant && !constant.isNull() && !(right instanceof Const)) {
      String turned = name.equals("<") ? ">" : name.equals("<=") ? ">=" : name;
      return Optional.of(new Bound(right, turned, constant));
    }
    return Optional.empty();
  }

  private static boolean sameLine(Bound left, Bound right) {
    return left.subject().equals(right.subject())
        && Constants.order(left.constant(), right.constant()).isPresent();
  }

  private static int order(Bound left, Bound right) {
    return Constants.order(left.constant(), right.constant()).orElseThrow();
  }

  /** Of each term the fewest comparisons, FALSE among them if none can hold. */
  static List<Term> simplify(List<Term> formulas) {
    List<Term> terms = new ArrayList<>(formulas);
    choices(terms);
    for (int i = 0; i < terms.size(); i++) {
      Optional<Bound> first = bound(terms.get(i));
      if (first.isEmpty()) {
        continue;
      }
      for (int j = 0; j < terms.size(); j++) {
        Optional<Bound> second = i == j ? Optional.empty() : bound(terms.get(j));
        if (second.isEmpty() || !sameLine(first.get(), second.get())) {
          continue;
        }
        Optional<Term> both = both(first.get(), second.get());
        if (both.isPresent()) {
          terms.set(i, both.get());
          terms.remove(j);
          return simplify(terms);
        }
      }
    }
    return terms;
  }

  /** One comparison, or FALSE, that says what two say. */
  private static Optional<Term> both(Bound a, Bound b) {
    int order = order(a, b);
    boolean implied =
        switch (a.kind() + " " + b.kind()) {
          case "= =", "= <=", "= >=" -> order == 0;
          default -> false;
        };
    if (implied) {
      return Optional.of(a.term());
    }
    return switch (a.kind() + " " + b.kind()) {
      case "= =" -> Optional.of(Term.FALSE);
      case "= <>" -> Optional.of(order == 0 ? Term.FALSE : a.term());
      case "= <" -> Optional.of(order < 0 ? a.term() : Term.FALSE);
      case "= <=" -> Optional.of(order < 0 ? a.term() : Term.FALSE);
      case "= >" -> Optional.of(order > 0 ? a.term() : Term.FALSE);
      case "= >=" -> Optional.of(order > 0 ? a.term() : Term.FALSE);
      case "< <", "<= <=" -> order <= 0 ? Optional.of(a.term()) : Optional.empty();
      case "> >", ">= >=" -> order >= 0 ? Optional.of(a.term()) : Optional.empty();
      case "< <=" -> Optional.of(order <= 0 ? a.term() : b.term());
      case "> >=" -> Optional.of(order >= 0 ? a.term() : b.term());
      case "< >", "< >=", "<= >" -> order <= 0 ? Optional.of(Term.FALSE) : Optional.empty();
      case "<= >=" ->
          order < 0
              ? Optional.of(Term.FALSE)
              : order == 0
                  ? Optional.of(new Bound(a.subject(), "=", a.constant()).term())
                  : Optional.empty();
      case "< <>" -> order <= 0 ? Optional.of(a.term()) : Optional.empty();
      case "> <>" -> order >= 0 ? Optional.of(a.term()) : Optional.empty();
      case "<= <>" ->
          order < 0 ? Optional.of(a.term()) : order == 0 ? Optional.of(less(a)) : Optional.empty();
      case ">= <>" ->
          order > 0 ? Optional.of(a.term()) : order == 0 ? Optional.of(less(a)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Without the bound itself. */
  private static Term less(Bound bound) {
    String strict = bound.kind().equals("<=") ? "<" : ">";
    return Truth.isTrue(new Bound(bound.subject(), strict, bound.constant()).term());
  }

  /** {@code x = 1 OR x = 2} beside other comparisons of x: what they leave. */
  private static void choices(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      List<Bound> choice = choice(terms.get(i));
      if (choice.isEmpty()) {
        continue;
      }
      List<Term> left = new ArrayList<>();
      List<Integer> used = new ArrayList<>();
      for (Bound value : choice) {
        boolean possible = true;
        for (int j = 0; j < terms.size(); j++) {
          Optional<Bound> other = bound(terms.get(j));
          List<Bound> others = j == i ? List.of() : choice(terms.get(j));
          if (j != i && other.isPresent() && sameLine(value, other.get())) {
            used.add(j);
            possible &= !both(value, other.get()).orElse(Term.FALSE).equals(Term.FALSE);
          } else if (!others.isEmpty()
              && others.stream().allMatch(bound -> sameLine(value, bound))) {
            used.add(j);
            possible &= others.stream().anyMatch(bound -> order(value, bound) == 0);
          }
        }
        if (possible) {
          left.add(value.term());
        }
      }
      if (!used.isEmpty()) {
        terms.set(i, Make.or(left));
        Set<Integer> gone = new HashSet<>(used);
        List<Term> kept = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
          if (!gone.contains(j)) {
            kept.add(terms.get(j));
          }
        }
        terms.clear();
        terms.addAll(kept);
        return;
      }
    }
  }

  private static List<Bound> choice(Term term) {
    if (!(term instanceof Call call) || !call.op().is(Op.OR)) {
      return List.of();
    }
    List<Bound> bounds = new ArrayList<>();
    for (Term arg : call.args()) {
      Optional<Bound> bound = bound(arg);
      if (bound.isEmpty()
          || !bound.get().kind().equals("=")
          || (!bounds.isEmpty() && !sameLine(bounds.getFirst(), bound.get()))) {
        return List.of();
      }
      bounds.add(bound.get());
    }
    return bounds;
  }

  /** A disjunction of formulas, comparisons of one term joined where they meet. */
  static Term either(List<Term> formulas) {
    Map<Integer, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < formulas.size(); i++) {
      terms.put(i, formulas.get(i));
    }
    List<Integer> indices = List.copyOf(terms.keySet());
    for (int i : indices) {
      for (int j : indices) {
        Term one = terms.get(i);
        Term other = terms.get(j);
        if (i == j || one == null || other == null) {
          continue;
        }
        Optional<Term> joined = joined(one, other);
        if (joined.isPresent()) {
          terms.put(i, joined.get());
          terms.remove(j);
        }
      }
    }
    return Make.or(terms.values());
  }

  private static Optional<Term> joined(Term one, Term other) {
    Optional<Bound> first = bound(one);
    Optional<Bound> second = bound(other);
    if (first.isEmpty() || second.isEmpty() || !sameLine(first.get(), second.get())) {
      return Optional.empty();
    }
    Bound a = first.get();
    Bound b = second.get();
    int order = order(a, b);
    Term known = Truth.negate(Truth.isTrue(Make.isNull(a.subject())));
    return switch (a.kind() + " " + b.kind()) {
      case "< <", "<= <=" -> Optional.of(order >= 0 ? a.term() : b.term());
      case "> >", ">= >=" -> Optional.of(order <= 0 ? a.term() : b.term());
      case "< >" ->
          order > 0
              ? Optional.of(known)
              : order == 0
                  ? Optional.of(Make.call(Op.NOT_EQUAL, a.subject(), a.constant()))
                  : Optional.empty();
      case "<= >" -> order >= 0 ? Optional.of(known) : Optional.empty();
      case "< >=" -> order >= 0 ? Optional.of(known) : Optional.empty();
      case "<= >=" -> meeting(a, b, order, known);
      case "= <>" -> Optional.of(order == 0 ? known : b.term());
      case "<> <>" -> order != 0 ? Optional.of(known) : Optional.empty();
      case "= <" ->
          order == 0
              ? Optional.of(new Bound(a.subject(), "<=", a.constant()).term())
              : order < 0 ? Optional.of(b.term()) : Optional.empty();
      case "= >" ->
          order == 0
              ? Optional.of(new Bound(a.subject(), ">=", a.constant()).term())
              : order > 0 ? Optional.of(b.term()) : Optional.empty();
      case "= <=" -> order <= 0 ? Optional.of(b.term()) : Optional.empty();
      case "= >=" -> order >= 0 ? Optional.of(b.term()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Between whole numbers, up to 4 or from 6 on is all but 5. */
  private static Optional<Term> meeting(Bound upper, Bound lower, int order, Term known) {
    if (order >= 0) {
      return Optional.of(known);
    }
    if (!Constants.isInteger(upper.subject().type())
        || !(upper.constant().value() instanceof BigDecimal a)
        || !(lower.constant().value() instanceof BigDecimal b)) {
      return Optional.empty();
    }
    BigDecimal gap = b.subtract(a);
    if (gap.compareTo(BigDecimal.ONE) <= 0) {
      return Optional.of(known);
    }
    return gap.compareTo(BigDecimal.TWO) == 0
        ? Optional.of(
            Make.call(
                Op.NOT_EQUAL,
                upper.subject(),
                new Const(a.add(BigDecimal.ONE), upper.constant().type())))
        : Optional.empty();
  }
}
