package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Aggregates over distinct rows of the keys and one more column are aggregates of the distinct
 * values of that column. A NULL among these is a row of its own, but no distinct value: it must be
 * excluded.
 */
final class DistinctBelow {
  private DistinctBelow() {}

  static Optional<Group> rewritten(Group group) {
    if (!group.input().isSingle() || group.fns().isEmpty() || group.global()) {
      return Optional.empty();
    }
    Block middle = group.input().single();
    if (middle.sources().size() != 1
        || !middle.conditions().isEmpty()
        || !(middle.sources().getFirst().kind() instanceof Group distinct)
        || distinct.global()
        || !distinct.fns().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> keys = new ArrayList<>();
    for (Term key : middle.outputs().subList(0, group.keys())) {
      if (!(key instanceof Col column)) {
        return Optional.empty();
      }
      keys.add(column.index());
    }
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < distinct.keys(); i++) {
      if (!keys.contains(i)) {
        others.add(i);
      }
    }
    if (others.size() != 1) {
      return Optional.empty();
    }
    int value = others.getFirst();
    boolean nullable =
        distinct.input().blocks().stream()
            .anyMatch(block -> Make.isNullable(block.outputs().get(value)));
    List<Fn> fns = new ArrayList<>();
    for (Fn fn : group.fns()) {
      Optional<Fn> rewritten = rewritten(fn, middle, value, nullable, keys.size());
      if (rewritten.isEmpty()) {
        return Optional.empty();
      }
      fns.add(rewritten.get());
    }
    Bag input =
        distinct
            .input()
            .map(
                block -> {
                  List<Term> outputs = new ArrayList<>();
                  keys.forEach(key -> outputs.add(block.outputs().get(key)));
                  outputs.add(block.outputs().get(value));
                  return block.withOutputs(outputs);
                });
    return Optional.of(new Group(input, keys.size(), false, fns));
  }

  private static Optional<Fn> rewritten(
      Fn fn, Block middle, int value, boolean nullable, int position) {
    Term filter = fn.filter() < 0 ? Term.TRUE : middle.outputs().get(fn.filter());
    if (fn.name().equals("count_star")) {
      boolean counts =
          (filter.equals(Term.TRUE) && !nullable)
              || (filter instanceof Term.Call not
                  && not.op().is(Op.NOT)
                  && not.arg(0) instanceof Term.Call test
                  && test.op().is(Op.IS_NULL)
                  && is(test.arg(0), value));
      return counts ? Optional.of(fn.with("count", true, List.of(position), -1)) : Optional.empty();
    }
    boolean ofValue =
        fn.args().size() == 1
            && filter.equals(Term.TRUE)
            && fn.skipsNull()
            && is(middle.outputs().get(fn.args().getFirst()), value);
    return ofValue
        ? Optional.of(fn.with(fn.name(), !fn.ofSet() || fn.distinct(), List.of(position), -1))
        : Optional.empty();
  }

  private static boolean is(Term term, int value) {
    return term instanceof Col column && column.index() == value;
  }
}
