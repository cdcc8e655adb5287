package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simplifies aggregates over whole queries, and subqueries that stand for a value. */
final class FoldRules {
  /** Which give the one value of one row, or NULL if there is none. */
  private static final Set<String> OF_ONE_ROW = Set.of("min", "max", "single", "any_value");

  private final Simplifier simplifier;
  private final Around around;

  FoldRules(Simplifier simplifier, Around around) {
    this.simplifier = simplifier;
    this.around = around;
  }

  Term simplify(Fold fold) {
    Bag bag = simplifier.bag(fold.bag(), fold.fn().ofSet(), around);
    Fn fn = fold.fn();
    if (bag.isEmpty() && (fn.known() || fn.name().equals("single"))) {
      return fn.ofNothing();
    }
    if (OF_ONE_ROW.contains(fn.name()) && bag.isSingle()) {
      Block block = bag.single();
      if (block.sources().isEmpty()) {
        return ofOneRow(block);
      }
      if (Keys.determine(block, List.of())) {
        return new Fold(fn.with("max", false, fn.args(), -1), bag);
      }
    }
    if (fn.name().equals("single")) {
      return new Fold(fn, bag);
    }
    Optional<Fold> distinct = distinctValues(fn, bag);
    if (distinct.isPresent()) {
      return simplify(distinct.get());
    }
    return new FnRules(
            bag,
            false,
            simplifier.identity(),
            (call, args, filter) -> fold(call, bag, args, filter))
        .apply(fn);
  }

  /** The number of distinct rows of one column, which is never NULL, is that of its values. */
  private static Optional<Fold> distinctValues(Fn fn, Bag bag) {
    if (!fn.name().equals("count_star") || !bag.isSingle()) {
      return Optional.empty();
    }
    Block block = bag.single();
    boolean plain = block.sources().size() == 1 && block.conditions().isEmpty();
    return plain
            && block.sources().getFirst().kind() instanceof Source.Group group
            && group.keys() == 1
            && group.fns().isEmpty()
            && !group.global()
            && group.input().blocks().stream()
                .noneMatch(inner -> Make.isNullable(inner.outputs().getFirst()))
        ? Optional.of(new Fold(fn.with("count", true, List.of(0), -1), group.input()))
        : Optional.empty();
  }

  /** A row that is there if its conditions hold. */
  private static Term ofOneRow(Block block) {
    Term value = block.outputs().getFirst();
    return Make.call(
        Op.CASE,
        List.of(Make.and(block.conditions()), value, Make.nothing(value.type())),
        value.type());
  }

  static Term fold(Fn fn, Bag bag, List<List<Term>> args, List<Term> filter) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < bag.blocks().size(); i++) {
      int block = i;
      List<Term> outputs = args.stream().map(arg -> arg.get(block)).toList();
      blocks.add(bag.blocks().get(i).withOutputs(outputs).and(filter.get(i)));
    }
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      positions.add(i);
    }
    return new Fold(fn.with(fn.name(), fn.distinct(), positions, -1), new Bag(blocks));
  }

  /** {@code COALESCE(sum(1 or 0), 0)} counts the ones. */
  static Term coalesced(Term term) {
    if (term instanceof Call call
        && call.op().is(Op.COALESCE)
        && call.args().size() == 2
        && call.arg(0) instanceof Fold fold
        && call.arg(1) instanceof Const(BigDecimal otherwise, _)
        && otherwise.signum() == 0
        && fold.fn().name().equals("sum")
        && !fold.fn().distinct()) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : fold.bag().blocks()) {
        Optional<Term> one = FnRules.one(block.outputs().getFirst());
        if (one.isEmpty()) {
          return term;
        }
        blocks.add(block.withOutputs(List.of()).and(one.get()));
      }
      return new Fold(fold.fn().with("count_star", false, List.of(), -1), new Bag(blocks));
    }
    return term;
  }
}
