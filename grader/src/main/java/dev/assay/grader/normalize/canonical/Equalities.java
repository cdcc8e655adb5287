package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that a condition makes equal: one of them, or the constant, takes the place of all
 * elsewhere. Only for types whose equal values no function tells apart. A row that the block keeps
 * satisfies the condition, so that neither of the columns is NULL there.
 */
final class Equalities {
  private Equalities() {}

  /** Whether a condition is an equality of two columns that can stand for each other. */
  static boolean isLink(Term condition) {
    return condition instanceof Call call
        && call.op().is(Op.EQUAL)
        && call.arg(0) instanceof Col left
        && call.arg(1) instanceof Col right
        && Constants.interchangeable(left.type(), right.type());
  }

  private static boolean isPin(Term condition) {
    return condition instanceof Call call
        && call.op().is(Op.EQUAL)
        && call.arg(0) instanceof Col left
        && call.arg(1) instanceof Const right
        && Constants.interchangeable(left.type(), right.type());
  }

  static Block apply(Block block) {
    Map<Col, List<Col>> classes = new LinkedHashMap<>();
    Map<Col, Const> constants = new HashMap<>();
    List<Term> others = new ArrayList<>();
    for (Term condition : block.conditions()) {
      if (isLink(condition)) {
        join(classes, (Col) ((Call) condition).arg(0), (Col) ((Call) condition).arg(1));
      } else if (isPin(condition)) {
        Col column = (Col) ((Call) condition).arg(0);
        join(classes, column, column);
        if (constants.putIfAbsent(column, (Const) ((Call) condition).arg(1)) != null) {
          others.add(condition);
        }
      } else {
        others.add(condition);
      }
    }
    if (classes.isEmpty()) {
      return block;
    }
    Set<Integer> local = block.ids();
    Map<Col, Term> replacement = new HashMap<>();
    List<Term> equalities = new ArrayList<>();
    for (List<Col> members : Set.copyOf(classes.values())) {
      stand(members, constants, local, replacement, equalities);
    }
    equalities.sort(Comparator.comparing(Term::toString));
    Block rest =
        Walk.columns(
            new Block(block.sources(), others, block.outputs()),
            column -> replacement.getOrDefault(column, column));
    return rest.withConditions(Lists.concat(equalities, rest.conditions()));
  }

  private static void join(Map<Col, List<Col>> classes, Col left, Col right) {
    List<Col> joined = new ArrayList<>(classes.getOrDefault(left, List.of(left)));
    for (Col column : classes.getOrDefault(right, List.of(right))) {
      if (!joined.contains(column)) {
        joined.add(column);
      }
    }
    joined.forEach(column -> classes.put(column, joined));
  }

  /**
   * One member for all: a constant if there is one, a column from outside, one that is not NULL.
   */
  private static void stand(
      List<Col> members,
      Map<Col, Const> constants,
      Set<Integer> local,
      Map<Col, Term> replacement,
      List<Term> equalities) {
    List<Const> known = new ArrayList<>();
    for (Col member : members) {
      Const constant = constants.get(member);
      if (constant != null && known.stream().noneMatch(k -> sameValue(k, constant))) {
        known.add(constant);
      }
    }
    if (!known.isEmpty()) {
      for (Col member : members) {
        replacement.put(member, known.getFirst());
        equalities.add(Make.call(Op.EQUAL, member, known.getFirst()));
      }
      if (known.size() > 1) {
        equalities.add(Term.FALSE);
      }
      return;
    }
    Col first =
        members.stream()
            .min(
                Comparator.comparing((Col column) -> local.contains(column.source()))
                    .thenComparing(Col::nullable)
                    .thenComparingInt(Col::source)
                    .thenComparingInt(Col::index))
            .orElseThrow();
    for (Col member : members) {
      if (!member.equals(first)) {
        replacement.put(member, first);
        equalities.add(Make.call(Op.EQUAL, first, member));
      }
    }
  }

  private static boolean sameValue(Const left, Const right) {
    return (left.value() instanceof java.math.BigDecimal a
            && right.value() instanceof java.math.BigDecimal b)
        ? a.compareTo(b) == 0
        : left.equals(right);
  }
}
