package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.util.ArrayList;
import java.util.List;

/** CASE and COALESCE. The conditions of a CASE are formulas. */
final class Cases {
  private Cases() {}

  static Term of(List<Term> args, String type) {
    List<Term> kept = new ArrayList<>();
    Term otherwise = args.getLast();
    for (int i = 0; i + 1 < args.size(); i += 2) {
      Term condition = args.get(i);
      if (isFalse(condition)) {
        continue;
      }
      if (condition.equals(Term.TRUE)) {
        otherwise = args.get(i + 1);
        break;
      }
      kept.add(condition);
      kept.add(args.get(i + 1));
    }
    if (otherwise instanceof Call inner && inner.op().is(Op.CASE)) {
      kept.addAll(inner.args().subList(0, inner.args().size() - 1));
      otherwise = inner.args().getLast();
    }
    // A last branch that gives what comes otherwise decides nothing.
    while (!kept.isEmpty() && kept.getLast().equals(otherwise)) {
      kept = kept.subList(0, kept.size() - 2);
    }
    if (kept.isEmpty()) {
      return otherwise;
    }
    if (kept.size() == 2) {
      return two(kept.get(0), kept.get(1), otherwise, type);
    }
    return new Call(Op.CASE, Lists.plus(kept, otherwise), type);
  }

  private static Term two(Term condition, Term result, Term otherwise, String type) {
    if (condition.equals(Make.isNull(otherwise)) && Make.isNullable(otherwise)) {
      return coalesce(List.of(otherwise, result), type);
    }
    if (condition.equals(Make.notNull(result)) && Make.isNullable(result)) {
      return coalesce(List.of(result, otherwise), type);
    }
    boolean negated = condition instanceof Call call && call.op().is(Op.NOT);
    Term plain = Truth.negate(condition);
    // The shorter of condition and complement comes first.
    if (negated && size(plain) < size(condition)) {
      return new Call(Op.CASE, List.of(plain, otherwise, result), type);
    }
    return new Call(Op.CASE, List.of(condition, result, otherwise), type);
  }

  static int size(Term term) {
    return term instanceof Call call ? 1 + call.args().stream().mapToInt(Cases::size).sum() : 1;
  }

  private static boolean isFalse(Term condition) {
    return condition.equals(Term.FALSE) || Make.isNullConstant(condition);
  }

  static List<Term> results(Call call) {
    List<Term> results = new ArrayList<>();
    for (int i = 1; i < call.args().size(); i += 2) {
      results.add(call.arg(i));
    }
    results.add(call.args().getLast());
    return results;
  }

  /** The first that is not NULL: what stands after one that never is has no effect. */
  static Term coalesce(List<Term> args, String type) {
    List<Term> kept = new ArrayList<>();
    for (Term arg : args) {
      List<Term> parts =
          arg instanceof Call call && call.op().is(Op.COALESCE) ? call.args() : List.of(arg);
      for (Term part : parts) {
        boolean closed = !kept.isEmpty() && !Make.isNullable(kept.getLast());
        if (!closed && !Make.isNullConstant(part) && !kept.contains(part)) {
          kept.add(part);
        }
      }
    }
    return switch (kept.size()) {
      case 0 -> new Const(null, type);
      case 1 -> kept.getFirst();
      default -> new Call(Op.COALESCE, kept, type);
    };
  }
}
