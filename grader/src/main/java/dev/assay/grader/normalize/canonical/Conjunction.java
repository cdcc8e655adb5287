package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simplifies formulas that hold together, in two-valued logic. None of them says what the others
 * say already; together they say the same as before.
 */
final class Conjunction {
  private static final int MAX_DEPTH = 6;

  private final Identity identity;
  private final int depth;

  Conjunction(Identity identity) {
    this(identity, 0);
  }

  private Conjunction(Identity identity, int depth) {
    this.identity = identity;
    this.depth = depth;
  }

  /** The formulas, simplified; just FALSE if they contradict each other. */
  List<Term> simplify(List<Term> formulas, Set<Term> notNull) {
    Map<String, Term> kept = new LinkedHashMap<>();
    for (Term formula : formulas) {
      for (Term conjunct : Truth.conjuncts(Truth.isTrue(formula))) {
        kept.put(identity.of(conjunct), conjunct);
      }
    }
    List<Term> terms = new ArrayList<>(kept.values());
    withoutKnownNulls(terms, notNull);
    terms = Ranges.simplify(terms);
    contradictions(terms);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i) instanceof Call call && call.op().is(Op.OR)) {
        terms.set(i, disjunction(call, Lists.without(terms, i)));
      }
    }
    Map<String, Term> flat = new LinkedHashMap<>();
    for (Term term : terms) {
      Truth.conjuncts(term).forEach(part -> flat.put(identity.of(part), part));
    }
    flat.remove(identity.of(Term.TRUE));
    return flat.containsValue(Term.FALSE) ? List.of(Term.FALSE) : List.copyOf(flat.values());
  }

  /** What the other formulas say about NULL. */
  private void withoutKnownNulls(List<Term> terms, Set<Term> notNull) {
    for (int i = 0; i < terms.size(); i++) {
      identity.ids().look(terms.size());
      Set<Term> known = new HashSet<>(notNull);
      known.addAll(Facts.of(Lists.without(terms, i)));
      Term changed = Truth.isTrue(Facts.apply(terms.get(i), known));
      if (changed instanceof Call call
          && call.op().is(Op.SAME)
          && (known.contains(call.arg(0)) || known.contains(call.arg(1)))) {
        changed = Truth.isTrue(Make.call(Op.EQUAL, call.arg(0), call.arg(1)));
      }
      terms.set(i, changed);
    }
  }

  private void contradictions(List<Term> terms) {
    Set<String> all = new HashSet<>();
    terms.forEach(term -> all.add(identity.of(term)));
    for (Term term : List.copyOf(terms)) {
      List<Term> ways = Truth.disjuncts(Truth.negate(term));
      // The complement of one formula is, or is one way to fulfil, another.
      if (ways.stream().anyMatch(way -> all.contains(identity.of(way)))) {
        terms.add(Term.FALSE);
        return;
      }
    }
  }

  /** A disjunction beside formulas that hold. */
  private Term disjunction(Call or, List<Term> others) {
    if (depth >= MAX_DEPTH) {
      return or;
    }
    Set<String> known = new HashSet<>();
    others.forEach(term -> known.add(identity.of(term)));
    Map<String, List<Term>> ways = new LinkedHashMap<>();
    for (Term way : or.args()) {
      List<Term> own =
          new Conjunction(identity, depth + 1).simplify(Truth.conjuncts(way), Set.of());
      List<Term> rest =
          own.stream().filter(conjunct -> !known.contains(identity.of(conjunct))).toList();
      if (rest.isEmpty()) {
        return Term.TRUE;
      }
      if (!isImpossible(rest, others)) {
        ways.put(identity.of(Make.and(rest)), rest);
      }
    }
    return Disjunction.simplify(new ArrayList<>(ways.values()), identity);
  }

  private boolean isImpossible(List<Term> way, List<Term> others) {
    if (way.contains(Term.FALSE)) {
      return true;
    }
    List<Term> plain = new ArrayList<>(way);
    others.stream()
        .filter(term -> !(term instanceof Call call && call.op().is(Op.OR)))
        .forEach(plain::add);
    return new Conjunction(identity, MAX_DEPTH).simplify(plain, Set.of()).contains(Term.FALSE);
  }

  static boolean isFalse(List<Term> formulas) {
    return formulas.stream()
        .anyMatch(term -> term.equals(Term.FALSE) || (term instanceof Const c && c.isNull()));
  }
}
