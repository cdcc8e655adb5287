package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Simplifies formulas of which one must hold, each a list of conjuncts; two-valued logic. */
final class Disjunction {
  private Disjunction() {}

  static Term simplify(List<List<Term>> ways, Identity identity) {
    List<List<Term>> current = new ArrayList<>(ways);
    boolean changed = true;
    for (int round = 0; changed && round < 8; round++) {
      boolean fewer = withoutExcluded(current, identity);
      changed = resolved(current, identity) || fewer;
    }
    absorb(current, identity);
    if (current.stream().anyMatch(List::isEmpty)) {
      return Term.TRUE;
    }
    if (isTautology(current, identity)) {
      return Term.TRUE;
    }
    sameOrNull(current, identity);
    List<Term> common = common(current, identity);
    if (common.isEmpty()) {
      return Ranges.either(current.stream().map(Make::and).toList());
    }
    Set<String> shared = identity.all(common);
    List<List<Term>> rest = new ArrayList<>();
    for (List<Term> way : current) {
      rest.add(way.stream().filter(term -> !shared.contains(identity.of(term))).toList());
    }
    return Make.and(Lists.plus(common, simplify(rest, identity)));
  }

  /** {@code p OR (not p AND q)} is {@code p OR q}. */
  private static boolean withoutExcluded(List<List<Term>> ways, Identity identity) {
    boolean changed = false;
    for (int i = 0; i < ways.size(); i++) {
      Set<String> alone = new HashSet<>();
      for (int j = 0; j < ways.size(); j++) {
        if (j != i && ways.get(j).size() == 1) {
          alone.add(identity.of(ways.get(j).getFirst()));
        }
      }
      List<Term> kept =
          ways.get(i).stream()
              .filter(
                  term ->
                      ways.size() == 1
                          || !Truth.disjuncts(Truth.negate(term)).stream()
                              .allMatch(part -> alone.contains(identity.of(part))))
              .toList();
      changed |= kept.size() < ways.get(i).size();
      ways.set(i, kept);
    }
    return changed;
  }

  /** {@code (p AND q) OR (not p AND q)} is {@code q}. */
  private static boolean resolved(List<List<Term>> ways, Identity identity) {
    for (int i = 0; i < ways.size(); i++) {
      for (int j = i + 1; j < ways.size(); j++) {
        Set<String> left = identity.all(ways.get(i));
        Set<String> right = identity.all(ways.get(j));
        List<Term> onlyLeft =
            ways.get(i).stream().filter(term -> !right.contains(identity.of(term))).toList();
        List<Term> onlyRight =
            ways.get(j).stream().filter(term -> !left.contains(identity.of(term))).toList();
        if (onlyLeft.size() == 1
            && onlyRight.size() == 1
            && identity
                .of(Truth.negate(onlyLeft.getFirst()))
                .equals(identity.of(onlyRight.getFirst()))) {
          ways.set(
              i, ways.get(i).stream().filter(term -> right.contains(identity.of(term))).toList());
          ways.remove(j);
          return true;
        }
      }
    }
    return false;
  }

  /** A way that asks for all that another asks for, and more, adds nothing. */
  private static void absorb(List<List<Term>> ways, Identity identity) {
    for (int i = ways.size() - 1; i >= 0; i--) {
      Set<String> more = identity.all(ways.get(i));
      for (int j = 0; j < ways.size(); j++) {
        Set<String> less = identity.all(ways.get(j));
        if (j != i && more.containsAll(less) && (less.size() < more.size() || j < i)) {
          ways.remove(i);
          break;
        }
      }
    }
  }

  /** {@code a = b OR (a IS NULL AND b IS NULL)} is {@code a IS NOT DISTINCT FROM b}. */
  private static void sameOrNull(List<List<Term>> ways, Identity identity) {
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).size() == 1
          && ways.get(i).getFirst() instanceof Call call
          && call.op().is(Op.EQUAL)) {
        Set<String> nulls =
            identity.all(List.of(Make.isNull(call.arg(0)), Make.isNull(call.arg(1))));
        for (int j = 0; j < ways.size(); j++) {
          if (nulls.size() == 2 && identity.all(ways.get(j)).equals(nulls)) {
            ways.set(i, List.of(Make.call(Op.SAME, call.arg(0), call.arg(1))));
            ways.remove(j);
            return;
          }
        }
      }
    }
  }

  private static boolean isTautology(List<List<Term>> ways, Identity identity) {
    Set<String> alone = new HashSet<>();
    ways.stream()
        .filter(way -> way.size() == 1)
        .forEach(way -> alone.add(identity.of(way.getFirst())));
    return ways.stream()
        .filter(way -> way.size() == 1)
        .anyMatch(
            way ->
                Truth.disjuncts(Truth.negate(way.getFirst())).stream()
                    .allMatch(part -> alone.contains(identity.of(part))));
  }

  private static List<Term> common(List<List<Term>> ways, Identity identity) {
    if (ways.size() < 2) {
      return List.of();
    }
    List<Term> common = new ArrayList<>(ways.getFirst());
    for (List<Term> way : ways) {
      Set<String> own = identity.all(way);
      common.removeIf(term -> !own.contains(identity.of(term)));
    }
    return common;
  }
}
