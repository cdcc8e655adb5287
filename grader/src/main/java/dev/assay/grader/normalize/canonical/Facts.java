package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is not NULL where conditions hold. */
final class Facts {
  private Facts() {}

  /** The terms that cannot be NULL in a row which satisfies all conditions. */
  static Set<Term> of(Collection<Term> conditions) {
    Set<Term> notNull = new HashSet<>();
    conditions.forEach(condition -> notNull.addAll(of(condition)));
    return notNull;
  }

  private static Set<Term> of(Term condition) {
    Set<Term> notNull = new HashSet<>();
    switch (condition) {
      case Call call when call.op().is(Op.AND) ->
          call.args().forEach(arg -> notNull.addAll(of(arg)));
      case Call call when call.op().is(Op.OR) -> {
        notNull.addAll(of(call.arg(0)));
        call.args().forEach(arg -> notNull.retainAll(of(arg)));
      }
      case Call call when call.op().is(Op.NOT) -> {
        Term inner = call.arg(0);
        if (inner instanceof Call test && test.op().is(Op.IS_NULL)) {
          strict(test.arg(0), notNull);
        } else if (!(inner instanceof Exists)
            && !(inner instanceof Call same && same.op().is(Op.SAME))) {
          strict(inner, notNull);
        }
      }
      case Call call when call.op().is(Op.IS_NULL) || call.op().is(Op.SAME) -> {}
      case Call call -> strict(call, notNull);
      case Col column -> notNull.add(column);
      case Exists exists -> {
        if (exists.bag().isSingle()) {
          outer(exists.bag().single(), notNull);
        }
      }
      case Fold _, Const _ -> {}
    }
    return notNull;
  }

  /** What must not be NULL for a term not to be NULL. */
  private static void strict(Term term, Set<Term> notNull) {
    notNull.add(term);
    if (term instanceof Call call && call.op().strict()) {
      call.args().forEach(arg -> strict(arg, notNull));
    }
    if (term instanceof Fold fold && fold.fn().nullOfNothing() && fold.bag().isSingle()) {
      outer(fold.bag().single(), notNull);
    }
  }

  /** A row of a query is there only if its conditions hold, also what they say of rows outside. */
  private static void outer(Block block, Set<Term> notNull) {
    Set<Integer> local = block.ids();
    for (Term fact : of(block.conditions())) {
      if (!Walk.uses(fact, local)) {
        notNull.add(fact);
      }
    }
  }

  /** The term where all of these are known not to be NULL. */
  static Term apply(Term term, Set<Term> notNull) {
    if (notNull.isEmpty()) {
      return term;
    }
    return switch (term) {
      case Call call -> {
        Term changed =
            Make.call(
                call.op(),
                call.args().stream().map(arg -> apply(arg, notNull)).toList(),
                call.type());
        yield changed instanceof Call again ? known(again, notNull) : changed;
      }
      case Exists exists -> Make.exists(apply(exists.bag(), notNull));
      case Fold fold -> new Fold(fold.fn(), apply(fold.bag(), notNull));
      case Col _, Const _ -> term;
    };
  }

  private static Bag apply(Bag bag, Set<Term> notNull) {
    return bag.map(
        block ->
            new Block(
                block.sources(),
                block.conditions().stream().map(term -> apply(term, notNull)).toList(),
                block.outputs().stream().map(term -> apply(term, notNull)).toList()));
  }

  private static Term known(Call call, Set<Term> notNull) {
    if (call.op().is(Op.IS_NULL) && notNull.contains(call.arg(0))) {
      return Term.FALSE;
    }
    if (call.op().is(Op.SAME) && isKnown(call.arg(0), notNull) && isKnown(call.arg(1), notNull)) {
      return Make.call(Op.EQUAL, call.arg(0), call.arg(1));
    }
    if (call.op().is(Op.COALESCE)) {
      for (int i = 0; i + 1 < call.args().size(); i++) {
        if (notNull.contains(call.arg(i))) {
          return Make.call(Op.COALESCE, call.args().subList(0, i + 1), call.type());
        }
      }
    }
    return call;
  }

  private static boolean isKnown(Term term, Set<Term> notNull) {
    return notNull.contains(term) || !Make.isNullable(term);
  }

  static List<Term> apply(List<Term> terms, Set<Term> notNull) {
    return terms.stream().map(term -> apply(term, notNull)).toList();
  }
}
