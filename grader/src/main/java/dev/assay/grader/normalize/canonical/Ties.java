package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds window functions whose result depends on the order of rows that tie. Which of these gets
 * which number shows only beside their other columns: partition, order and number together are the
 * same rows whatever the order among ties.
 */
final class Ties {
  private Ties() {}

  static boolean matter(Bag bag) {
    return bag.blocks().stream().anyMatch(block -> matter(block, List.of(block.outputs())));
  }

  /**
   * @param uses the outputs that are looked at together
   */
  private static boolean matter(Block block, List<List<Term>> uses) {
    return block.conditions().stream().anyMatch(Ties::matter)
        || block.outputs().stream().anyMatch(Ties::matter)
        || block.sources().stream()
            .anyMatch(
                source ->
                    matter(source.kind())
                        && !(block.sources().size() == 1
                            && source.kind() instanceof Window window
                            && !matter(window.input())
                            && isHidden(source, window, block, uses)));
  }

  private static boolean isHidden(
      Source source, Window window, Block block, List<List<Term>> uses) {
    return uses.stream()
        .allMatch(use -> isHidden(source, window, Lists.concat(block.conditions(), use)));
  }

  private static boolean isHidden(Source source, Window window, List<Term> together) {
    Set<Integer> used = new HashSet<>();
    together.forEach(
        term ->
            Walk.forEachColumn(
                term,
                column -> {
                  if (column.source() == source.id()) {
                    used.add(column.index());
                  }
                }));
    List<Fn> tied =
        window.fns().stream()
            .filter(fn -> matter(fn, window))
            .filter(fn -> used.contains(window.plain() + window.fns().indexOf(fn)))
            .toList();
    if (tied.isEmpty()) {
      return true;
    }
    Fn number = tied.getFirst();
    if (tied.size() > 1 || !number.name().equals("row_number")) {
      return false;
    }
    Set<Integer> allowed = new HashSet<>(number.over().partition());
    number.over().orders().forEach(order -> allowed.add(order.position()));
    allowed.add(window.plain() + window.fns().indexOf(number));
    return allowed.containsAll(used);
  }

  /** What each function of a group looks at, its keys among it. */
  private static List<List<Term>> uses(Source.Group group, Block block) {
    List<Term> keys = block.outputs().subList(0, group.keys());
    List<List<Term>> uses = new ArrayList<>(List.of(keys));
    for (Fn fn : group.fns()) {
      List<Term> use = new ArrayList<>(keys);
      fn.args().forEach(arg -> use.add(block.outputs().get(arg)));
      if (fn.filter() >= 0) {
        use.add(block.outputs().get(fn.filter()));
      }
      uses.add(use);
    }
    return uses;
  }

  private static boolean matter(Source.Kind kind) {
    return switch (kind) {
      case Source.Scan _ -> false;
      case Source.Group group ->
          group.input().blocks().stream().anyMatch(block -> matter(block, uses(group, block)));
      case Window window ->
          matter(window.input()) || window.fns().stream().anyMatch(fn -> matter(fn, window));
      case Source.Opaque opaque ->
          opaque.inputs().stream().anyMatch(Ties::matter)
              || opaque.args().stream().anyMatch(Ties::matter);
    };
  }

  private static boolean matter(Term term) {
    return switch (term) {
      case Term.Col _, Term.Const _ -> false;
      case Term.Call call -> call.args().stream().anyMatch(Ties::matter);
      case Term.Exists exists -> matter(exists.bag());
      case Term.Fold fold -> matter(fold.bag());
    };
  }

  /** No two rows of a partition tie if partition and order hold a key of the rows. */
  static boolean matter(Fn fn, Window window) {
    if (!fn.over().ties()) {
      return false;
    }
    if (!window.input().isSingle()) {
      return true;
    }
    Block rows = window.input().single();
    List<Term> known = new ArrayList<>();
    fn.over().partition().forEach(column -> known.add(rows.outputs().get(column)));
    fn.over().orders().forEach(order -> known.add(rows.outputs().get(order.position())));
    return !Keys.determine(rows, known);
  }
}
