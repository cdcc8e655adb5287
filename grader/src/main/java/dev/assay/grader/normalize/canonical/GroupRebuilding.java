package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a grouping together anew from what of it is used: keys that are constant, that repeat others
 * or that others determine do not change the groups; functions that nobody reads are left out, the
 * others brought into one form.
 */
final class GroupRebuilding {
  private static final Set<String> PICKS = Set.of("min", "max", "any_value");

  private final Simplifier simplifier;
  private final Block block;
  private final Source source;
  private final Group group;
  private final Bag input;
  private final Columns columns;
  private final Map<Integer, Term> outside = new HashMap<>();
  private final List<Fn> fns = new ArrayList<>();
  private final List<List<Integer>> arguments = new ArrayList<>();
  private final List<Integer> filters = new ArrayList<>();

  GroupRebuilding(Simplifier simplifier, Block block, Source source, Group group) {
    this.simplifier = simplifier;
    this.block = block;
    this.source = source;
    this.group = group;
    this.input = group.input();
    this.columns = new Columns(input.blocks().size());
  }

  Optional<List<Block>> apply() {
    Set<Integer> used = used();
    keys(used);
    for (int i = 0; i < group.fns().size(); i++) {
      int column = group.keys() + i;
      if (used.contains(column)) {
        Fn fn = withoutNeedlessDistinct(group.fns().get(i));
        outside.put(column, new FnRules(input, true, simplifier.identity(), this::emit).apply(fn));
      }
    }
    int keys = columns.plainSize();
    List<Fn> positioned = new ArrayList<>();
    for (int i = 0; i < fns.size(); i++) {
      Fn fn = fns.get(i);
      int filter = filters.get(i);
      positioned.add(
          fn.with(
              fn.name(),
              fn.distinct(),
              arguments.get(i).stream().map(arg -> arg + keys).toList(),
              filter < 0 ? -1 : filter + keys));
    }
    Group rebuilt = new Group(columns.over(input), keys, false, positioned);
    Block changed =
        Walk.columns(
            Derived.replaced(block, source, new Source(source.id(), rebuilt)),
            column -> column.source() == source.id() ? moved(column, keys) : column);
    return changed.equals(block) ? Optional.empty() : Optional.of(List.of(changed));
  }

  private Set<Integer> used() {
    Set<Integer> used = new HashSet<>();
    java.util.function.Consumer<Col> note =
        column -> {
          if (column.source() == source.id()) {
            used.add(column.index());
          }
        };
    block.conditions().forEach(term -> Walk.forEachColumn(term, note));
    block.outputs().forEach(term -> Walk.forEachColumn(term, note));
    block.sources().forEach(other -> Walk.forEachColumn(other.kind(), note));
    return used;
  }

  private List<Term> column(int index) {
    return input.blocks().stream().map(inner -> inner.outputs().get(index)).toList();
  }

  private void keys(Set<Integer> used) {
    List<Integer> kept = new ArrayList<>();
    for (int key = 0; key < group.keys(); key++) {
      List<Term> column = column(key);
      if (column.getFirst() instanceof Const && Set.copyOf(column).size() == 1) {
        outside.put(key, column.getFirst());
      } else {
        kept.add(key);
      }
    }
    if (input.isSingle()) {
      for (int key : List.copyOf(kept)) {
        List<Term> others =
            kept.stream().filter(other -> other != key).map(k -> column(k).getFirst()).toList();
        if (!used.contains(key) && Keys.determine(input.single(), others, column(key).getFirst())) {
          kept.remove(Integer.valueOf(key));
        }
      }
    }
    for (int key : kept) {
      Term first = column(key).getFirst();
      boolean nullable = column(key).stream().anyMatch(Make::isNullable);
      outside.put(key, new Col(source.id(), columns.plain(column(key)), first.type(), nullable));
    }
  }

  /** Where keys and arguments hold a key of the rows, no two rows of a group agree. */
  private Fn withoutNeedlessDistinct(Fn fn) {
    if (!fn.distinct() || !input.isSingle()) {
      return fn;
    }
    List<Term> known = new ArrayList<>(input.single().outputs().subList(0, group.keys()));
    fn.args().forEach(arg -> known.add(column(arg).getFirst()));
    return Keys.determine(input.single(), known)
        ? fn.with(fn.name(), false, fn.args(), fn.filter())
        : fn;
  }

  /** Functions stand behind the keys, of which there may yet be more. */
  private static final int FUNCTION = 1 << 20;

  private Term emit(Fn fn, List<List<Term>> args, List<Term> filter) {
    boolean all = filter.stream().allMatch(Term.TRUE::equals);
    if (all && PICKS.contains(fn.name()) && isDetermined(args.getFirst())) {
      Term first = args.getFirst().getFirst();
      return first instanceof Const
          ? first
          : new Col(
              source.id(), columns.plain(args.getFirst()), first.type(), Make.isNullable(first));
    }
    if (all && fn.name().equals("count") && fn.distinct() && args.size() == 1) {
      if (isDetermined(args.getFirst())) {
        return oneOrNone(args.getFirst(), fn.type());
      }
    }
    List<Integer> positions = args.stream().map(columns::other).toList();
    int condition = all ? -1 : columns.other(filter);
    Fn bare = fn.with(fn.name(), fn.distinct(), List.of(), -1);
    for (int i = 0; i < fns.size(); i++) {
      if (fns.get(i).equals(bare)
          && arguments.get(i).equals(positions)
          && filters.get(i) == condition) {
        return function(i, fn, all, args);
      }
    }
    fns.add(bare);
    arguments.add(positions);
    filters.add(condition);
    return function(fns.size() - 1, fn, all, args);
  }

  /** The rows of a group have one value, or none but NULL. */
  private Term oneOrNone(List<Term> column, String type) {
    Term first = column.getFirst();
    Term value =
        first instanceof Const
            ? first
            : new Col(source.id(), columns.plain(column), first.type(), Make.isNullable(first));
    return Make.call(
        Op.CASE,
        List.of(Truth.isTrue(Make.isNull(value)), Make.integer(0, type), Make.integer(1, type)),
        type);
  }

  private boolean isDetermined(List<Term> column) {
    List<Term> keys = input.blocks().getFirst().outputs().subList(0, group.keys());
    return input.isSingle() && Keys.determine(input.single(), keys, column.getFirst());
  }

  /** A group has a row: an aggregate of values that are never NULL is not NULL either. */
  private Term function(int index, Fn fn, boolean all, List<List<Term>> args) {
    boolean known =
        fn.isCount()
            || (all
                && fn.nullOfNothing()
                && args.stream().flatMap(List::stream).noneMatch(Make::isNullable));
    return new Col(source.id(), FUNCTION + index, fn.type(), !known);
  }

  private Term moved(Col column, int keys) {
    Term term = java.util.Objects.requireNonNull(outside.get(column.index()));
    return Walk.columns(
        term,
        own ->
            own.source() == source.id() && own.index() >= FUNCTION
                ? new Col(own.source(), own.index() - FUNCTION + keys, own.type(), own.nullable())
                : own);
  }
}
