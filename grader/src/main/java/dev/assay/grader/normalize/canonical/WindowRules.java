package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Window;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules for a source with window functions. */
final class WindowRules {
  private final Simplifier simplifier;
  private final Around around;
  private final Block block;
  private final Source source;
  private final Window window;

  WindowRules(Simplifier simplifier, Around around, Block block, Source source, Window window) {
    this.simplifier = simplifier;
    this.around = around;
    this.block = block;
    this.source = source;
    this.window = window;
  }

  Optional<List<Block>> apply() {
    return pushed()
        .or(this::simplifiedInput)
        .or(() -> new WindowFolds(simplifier.ids(), block, source, window).apply())
        .or(this::rebuilt)
        .or(this::withoutFunctions);
  }

  /** A condition on what all windows are partitioned by keeps or drops whole partitions. */
  private Optional<List<Block>> pushed() {
    Set<Integer> local = block.ids();
    Set<Integer> partition = new HashSet<>();
    for (int i = 0; i < window.plain(); i++) {
      int column = i;
      if (window.fns().stream().allMatch(fn -> fn.over().partition().contains(column))) {
        partition.add(i);
      }
    }
    List<Term> kept = new ArrayList<>();
    List<Term> pushed = new ArrayList<>();
    for (Term condition : block.conditions()) {
      boolean onPartition =
          Walk.uses(condition, Set.of(source.id()))
              && !Walk.anyColumn(
                  condition,
                  column ->
                      local.contains(column.source())
                          && (column.source() != source.id()
                              || !partition.contains(column.index())));
      (onPartition ? pushed : kept).add(condition);
    }
    if (pushed.isEmpty()) {
      return Optional.empty();
    }
    Bag input =
        window
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
    Source below = new Source(source.id(), new Window(input, window.plain(), window.fns()));
    return Optional.of(List.of(Derived.replaced(block.withConditions(kept), source, below)));
  }

  private Optional<List<Block>> simplifiedInput() {
    Bag input = simplifier.bag(window.input(), false, around);
    if (input.isEmpty()) {
      return Optional.of(List.of());
    }
    return input.equals(window.input())
        ? Optional.empty()
        : Optional.of(
            List.of(
                Derived.replaced(
                    block,
                    source,
                    new Source(source.id(), new Window(input, window.plain(), window.fns())))));
  }

  /** Only what is used, each column once. */
  private Optional<List<Block>> rebuilt() {
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
    Columns columns = new Columns(window.input().blocks().size());
    Map<Integer, Integer> plain = new HashMap<>();
    List<Integer> needed = new ArrayList<>();
    for (int i = 0; i < window.plain(); i++) {
      if (used.contains(i)) {
        plain.put(i, columns.plain(column(i)));
      }
    }
    List<Fn> fns = new ArrayList<>();
    Map<Integer, Integer> moved = new HashMap<>();
    for (int i = 0; i < window.fns().size(); i++) {
      if (used.contains(window.plain() + i)) {
        Fn fn = window.fns().get(i);
        needed.addAll(fn.args());
        needed.addAll(fn.over().partition());
        fn.over().orders().forEach(order -> needed.add(order.position()));
      }
    }
    Map<Integer, Integer> position = new HashMap<>();
    for (int column : needed) {
      position.put(column, columns.plain(column(column)));
    }
    for (int i = 0; i < window.fns().size(); i++) {
      if (used.contains(window.plain() + i)) {
        Fn fn = moved(window.fns().get(i), position);
        if (!fns.contains(fn)) {
          fns.add(fn);
        }
        moved.put(i, fns.indexOf(fn));
      }
    }
    Window rebuilt = new Window(columns.over(window.input()), columns.plainSize(), fns);
    if (rebuilt.equals(window)) {
      return Optional.empty();
    }
    Block changed =
        Walk.columns(
            Derived.replaced(block, source, new Source(source.id(), rebuilt)),
            column -> {
              if (column.source() != source.id()) {
                return column;
              }
              Integer own =
                  column.index() < window.plain()
                      ? plain.get(column.index())
                      : moved.get(column.index() - window.plain());
              int index = java.util.Objects.requireNonNull(own);
              return new Col(
                  column.source(),
                  column.index() < window.plain() ? index : index + rebuilt.plain(),
                  column.type(),
                  column.nullable());
            });
    return Optional.of(List.of(changed));
  }

  private static Fn moved(Fn fn, Map<Integer, Integer> position) {
    List<Integer> partition =
        fn.over().partition().stream()
            .map(column -> java.util.Objects.requireNonNull(position.get(column)))
            .distinct()
            .sorted()
            .toList();
    List<Fn.Order> orders =
        fn.over().orders().stream()
            .map(
                order ->
                    new Fn.Order(
                        java.util.Objects.requireNonNull(position.get(order.position())),
                        order.descending(),
                        order.nullsFirst()))
            .toList();
    return new Fn(
        fn.name(),
        fn.distinct(),
        fn.args().stream().map(arg -> java.util.Objects.requireNonNull(position.get(arg))).toList(),
        -1,
        new Fn.Over(partition, orders, fn.over().frame(), fn.over().ties()),
        fn.type());
  }

  private List<Term> column(int index) {
    return window.input().blocks().stream().map(inner -> inner.outputs().get(index)).toList();
  }

  private Optional<List<Block>> withoutFunctions() {
    if (!window.fns().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (Block inner : window.input().blocks()) {
      Block own = Fresh.of(inner, simplifier.ids());
      Block rest =
          Walk.columns(
              block.without(source),
              column ->
                  column.source() == source.id() ? own.outputs().get(column.index()) : column);
      blocks.add(
          new Block(
              Lists.concat(own.sources(), rest.sources()),
              Lists.concat(own.conditions(), rest.conditions()),
              rest.outputs()));
    }
    return Optional.of(blocks);
  }
}
