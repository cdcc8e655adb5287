package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for a source that groups rows. */
final class GroupRules {
  private final Simplifier simplifier;
  private final Around around;
  private final boolean set;
  private final Block block;
  private final Source source;
  private final Group group;

  GroupRules(
      Simplifier simplifier, Around around, boolean set, Block block, Source source, Group group) {
    this.simplifier = simplifier;
    this.around = around;
    this.set = set;
    this.block = block;
    this.source = source;
    this.group = group;
  }

  Optional<List<Block>> apply() {
    return pushed()
        .or(this::simplifiedInput)
        .or(this::ofNothing)
        .or(this::folds)
        .or(() -> new GroupRebuilding(simplifier, block, source, group).apply())
        .or(() -> new Complements(block, source, group).apply())
        .or(this::withoutDuplicatesAnyway)
        .or(this::somePick)
        .or(this::rowsThemselves)
        .or(() -> Matching.apply(group).map(inner -> List.of(inlined(inner, List.of()))))
        .or(() -> new SetFolds(block, source, group, simplifier.ids()).apply())
        .or(() -> DistinctBelow.rewritten(group).flatMap(this::with));
  }

  private Optional<List<Block>> with(Group other) {
    return Optional.of(List.of(Derived.replaced(block, source, new Source(source.id(), other))));
  }

  /** A condition on keys keeps or drops whole groups: as well before grouping. */
  private Optional<List<Block>> pushed() {
    if (group.global()) {
      return Optional.empty();
    }
    Set<Integer> local = block.ids();
    List<Term> kept = new ArrayList<>();
    List<Term> pushed = new ArrayList<>();
    for (Term condition : block.conditions()) {
      boolean onKeys =
          Walk.uses(condition, Set.of(source.id()))
              && !Walk.anyColumn(
                  condition,
                  column ->
                      local.contains(column.source())
                          && (column.source() != source.id() || column.index() >= group.keys()));
      (onKeys ? pushed : kept).add(condition);
    }
    if (pushed.isEmpty()) {
      return Optional.empty();
    }
    Bag input =
        group
            .input()
            .map(
                inner ->
                    inner.and(
                        Make.and(
                            Walk.columns(
                                pushed,
                                column ->
                                    column.source() == source.id()
                                        ? inner.outputs().get(column.index())
                                        : column))));
    Block rest = block.withConditions(kept);
    Source below = new Source(source.id(), new Group(input, group.keys(), false, group.fns()));
    return Optional.of(List.of(Derived.replaced(rest, source, below)));
  }

  private Optional<List<Block>> simplifiedInput() {
    boolean ofSet = group.fns().stream().allMatch(Fn::ofSet);
    Bag input = simplifier.bag(group.input(), ofSet, around);
    return input.equals(group.input())
        ? Optional.empty()
        : with(new Group(input, group.keys(), group.global(), group.fns()));
  }

  private Optional<List<Block>> ofNothing() {
    return group.input().isEmpty() && !group.global() ? Optional.of(List.of()) : Optional.empty();
  }

  /** All rows in one group, even of none: always one row, so that its columns are just values. */
  private Optional<List<Block>> folds() {
    if (!group.global()) {
      return Optional.empty();
    }
    Block values =
        Walk.columns(
            block.without(source),
            column ->
                column.source() == source.id()
                    ? fold(group.input(), group.fns().get(column.index() - group.keys()))
                    : column);
    return Optional.of(List.of(values));
  }

  private Term fold(Bag input, Fn fn) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < fn.args().size(); i++) {
      positions.add(i);
    }
    Bag rows =
        input.map(
            inner -> {
              List<Term> args = fn.args().stream().map(arg -> inner.outputs().get(arg)).toList();
              Block filtered =
                  fn.filter() < 0 ? inner : inner.and(inner.outputs().get(fn.filter()));
              return filtered.withOutputs(args);
            });
    return new Term.Fold(fn.with(fn.name(), fn.distinct(), positions, -1), rows);
  }

  /** Where the number of rows does not count, DISTINCT below does not either. */
  private Optional<List<Block>> withoutDuplicatesAnyway() {
    return set && group.fns().isEmpty()
        ? Optional.of(
            group.input().blocks().stream().map(inner -> inlined(inner, List.of())).toList())
        : Optional.empty();
  }

  /**
   * Where the number of rows does not count: some group has a MIN below a bound if some row has its
   * value below it.
   */
  private Optional<List<Block>> somePick() {
    List<Term> about =
        block.conditions().stream().filter(term -> Walk.anyColumn(term, this::isFunction)).toList();
    boolean elsewhere =
        block.outputs().stream().anyMatch(term -> Walk.anyColumn(term, this::isFunction))
            || block.sources().stream().anyMatch(s -> Walk.uses(s.kind(), Set.of(source.id())));
    if (!set || group.global() || elsewhere || about.size() != 1 || !isPick(about.getFirst())) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (Block inner : group.input().blocks()) {
      List<Term> values = new ArrayList<>();
      for (Fn fn : group.fns()) {
        values.add(inner.outputs().get(fn.args().isEmpty() ? 0 : fn.args().getFirst()));
      }
      blocks.add(inlined(inner, values));
    }
    return Optional.of(blocks);
  }

  private boolean isFunction(Col column) {
    return column.source() == source.id() && column.index() >= group.keys();
  }

  /** A bound from above for a MIN, or one from below for a MAX. */
  private boolean isPick(Term condition) {
    return condition instanceof Call call
        && (call.op().is(Op.LESS) || call.op().is(Op.LESS_OR_EQUAL))
        && (isPick(call.arg(0), "min", call.arg(1)) || isPick(call.arg(1), "max", call.arg(0)));
  }

  private boolean isPick(Term picked, String name, Term bound) {
    if (!(picked instanceof Col column) || !isFunction(column)) {
      return false;
    }
    Fn fn = group.fns().get(column.index() - group.keys());
    return fn.name().equals(name) && fn.filter() < 0 && !Walk.uses(bound, Set.of(source.id()));
  }

  private Block inlined(Block inner, List<Term> functions) {
    Block wide = inner.withOutputs(Lists.concat(inner.outputs(), functions));
    Block own = Fresh.of(wide, simplifier.ids());
    int shift = inner.outputs().size() - group.keys();
    Block rest =
        Walk.columns(
            block.without(source),
            column -> {
              if (column.source() != source.id()) {
                return column;
              }
              boolean key = column.index() < group.keys();
              return own.outputs().get(key ? column.index() : column.index() + shift);
            });
    return new Block(
        Lists.concat(own.sources(), rest.sources()),
        Lists.concat(own.conditions(), rest.conditions()),
        rest.outputs());
  }

  /** Groups of one row each, because the keys of the grouping hold a key of the rows. */
  private Optional<List<Block>> rowsThemselves() {
    if (!group.input().isSingle()) {
      return Optional.empty();
    }
    Block inner = group.input().single();
    List<Term> keys = inner.outputs().subList(0, group.keys());
    if (!Keys.determine(inner, keys)) {
      return Optional.empty();
    }
    List<Term> functions = new ArrayList<>();
    for (Fn fn : group.fns()) {
      Optional<Term> value = OneRow.of(fn, inner);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      functions.add(value.get());
    }
    return Optional.of(List.of(inlined(inner, functions)));
  }

  /**
   * A group looked up by all its keys: there is one if there are rows with these keys, and its
   * aggregates are those of these rows. So a join with a grouped query and a correlated subquery
   * become the same.
   */
  Optional<List<Block>> correlated() {
    List<Term> wanted = new ArrayList<>();
    for (int key = 0; key < group.keys(); key++) {
      Optional<Term> value = equalTo(key);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      wanted.add(value.get());
    }
    Bag rows =
        group
            .input()
            .map(
                inner -> {
                  List<Term> conditions = new ArrayList<>(inner.conditions());
                  for (int key = 0; key < wanted.size(); key++) {
                    conditions.add(Make.call(Op.EQUAL, inner.outputs().get(key), wanted.get(key)));
                  }
                  return inner.withConditions(conditions);
                });
    Block values =
        Walk.columns(
            block.without(source),
            column -> {
              if (column.source() != source.id()) {
                return column;
              }
              return column.index() < group.keys()
                  ? wanted.get(column.index())
                  : fold(rows, group.fns().get(column.index() - group.keys()));
            });
    List<Term> notNull =
        wanted.stream().map(term -> Truth.negate(Truth.isTrue(Make.isNull(term)))).toList();
    return Optional.of(
        List.of(
            values
                .withConditions(Lists.concat(values.conditions(), notNull))
                .and(Make.exists(rows))));
  }

  /** What a key must be equal to: a value from outside of this source. */
  private Optional<Term> equalTo(int key) {
    Set<Integer> self = new HashSet<>(Set.of(source.id()));
    boolean below = false;
    for (Source other : block.sources()) {
      // A later source that this one is used in must not be needed to compute this one.
      if (below && Walk.uses(other.kind(), self)) {
        self.add(other.id());
      }
      below |= other.id() == source.id();
    }
    for (Term condition : block.conditions()) {
      if (condition instanceof Call call && call.op().is(Op.EQUAL)) {
        for (int side = 0; side < 2; side++) {
          Term other = call.arg(1 - side);
          if (call.arg(side) instanceof Col column
              && column.source() == source.id()
              && column.index() == key
              && Constants.interchangeable(column.type(), other.type())
              && !Walk.uses(other, self)) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }
}
