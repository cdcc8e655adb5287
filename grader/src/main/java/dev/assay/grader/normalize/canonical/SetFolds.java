package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MIN and MAX over tables that hang on a group only by its keys: which of their rows belong to a
 * group depends on the keys alone, and how often they come is of no consequence. So each is the
 * aggregate of a correlated subquery, and the groups are the distinct keys of the rows that have a
 * match.
 */
final class SetFolds {
  private final Block block;
  private final Source source;
  private final Group group;
  private final Ids ids;

  SetFolds(Block block, Source source, Group group, Ids ids) {
    this.block = block;
    this.source = source;
    this.group = group;
    this.ids = ids;
  }

  Optional<List<Block>> apply() {
    boolean applies =
        !group.global()
            && group.input().isSingle()
            && !group.fns().isEmpty()
            && group.fns().stream().allMatch(SetFolds::isExtreme);
    if (!applies) {
      return Optional.empty();
    }
    Block inner = group.input().single();
    Set<Integer> aggregated = aggregated(inner);
    List<Term> keys =
        inner.outputs().subList(0, group.keys()).stream()
            .map(key -> Matching.without(key, aggregated, inner.conditions()))
            .toList();
    Set<Integer> hanging = hanging(inner, keys);
    if (hanging.isEmpty()) {
      return Optional.empty();
    }
    List<Source> kept = new ArrayList<>();
    List<Source> others = new ArrayList<>();
    inner.sources().forEach(own -> (hanging.contains(own.id()) ? others : kept).add(own));
    List<Term> about = new ArrayList<>();
    List<Term> rest = new ArrayList<>();
    inner.conditions().forEach(term -> (Walk.uses(term, hanging) ? about : rest).add(term));
    Map<Col, Term> byKey = byKey(inner, keys);
    Set<Integer> own = new HashSet<>(inner.ids());
    own.removeAll(hanging);
    for (Term condition : about) {
      if (Walk.anyColumn(
          condition, column -> own.contains(column.source()) && !byKey.containsKey(column))) {
        return Optional.empty();
      }
    }
    Term match = Make.exists(Bag.of(new Block(others, about, List.of())));
    Group distinct =
        new Group(Bag.of(new Block(kept, rest, keys).and(match)), group.keys(), false, List.of());
    Block changed =
        Walk.columns(
            Derived.replaced(block, source, new Source(source.id(), distinct)),
            column ->
                column.source() == source.id() && column.index() >= group.keys()
                    ? fold(group.fns().get(column.index() - group.keys()), others, about, byKey)
                    : column);
    return Optional.of(List.of(changed));
  }

  private static boolean isExtreme(Fn fn) {
    return (fn.name().equals("min") || fn.name().equals("max"))
        && fn.filter() < 0
        && fn.args().size() == 1;
  }

  private Set<Integer> aggregated(Block inner) {
    Set<Integer> sources = new HashSet<>();
    for (Fn fn : group.fns()) {
      sources.addAll(Walk.sources(inner.outputs().get(fn.args().getFirst())));
    }
    sources.retainAll(inner.ids());
    return sources;
  }

  /**
   * The sources that the aggregates are of and what hangs on them, if the keys are of others and
   * nothing is lateral.
   */
  private Set<Integer> hanging(Block inner, List<Term> keys) {
    Set<Integer> hanging = aggregated(inner);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Term condition : inner.conditions()) {
        Set<Integer> linked = Walk.sources(condition);
        linked.retainAll(inner.ids());
        boolean touches = linked.stream().anyMatch(hanging::contains);
        Map<Col, Term> byKey = byKey(inner, keys);
        if (touches) {
          for (int id : linked) {
            boolean onlyKeys =
                !Walk.anyColumn(
                    condition, column -> column.source() == id && !byKey.containsKey(column));
            grown |= !onlyKeys && hanging.add(id);
          }
        }
      }
    }
    boolean apart =
        hanging.size() < inner.sources().size()
            && inner.sources().stream().noneMatch(own -> Walk.uses(own.kind(), inner.ids()))
            && keys.stream().noneMatch(key -> Walk.uses(key, hanging));
    return apart ? hanging : Set.of();
  }

  /** Columns that are keys, or equal to one, with the column of the group. */
  private Map<Col, Term> byKey(Block inner, List<Term> keys) {
    Map<Col, Term> byKey = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) instanceof Col column && inner.ids().contains(column.source())) {
        byKey.putIfAbsent(column, new Col(source.id(), i, column.type(), column.nullable()));
      }
    }
    return byKey;
  }

  private Term fold(Fn fn, List<Source> others, List<Term> about, Map<Col, Term> byKey) {
    Term arg = group.input().single().outputs().get(fn.args().getFirst());
    Block rows =
        Walk.columns(
            new Block(others, about, List.of(arg)), column -> byKey.getOrDefault(column, column));
    return new Fold(fn.with(fn.name(), false, List.of(0), -1), Bag.of(Fresh.of(rows, ids)));
  }
}
