package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Window;
import java.util.ArrayList;
import java.util.List;

/** Finds window functions whose result depends on the order of rows that tie. */
final class Ties {
  private Ties() {}

  static boolean matter(Bag bag) {
    return bag.blocks().stream()
        .anyMatch(
            block ->
                block.sources().stream().anyMatch(source -> matter(source.kind()))
                    || block.conditions().stream().anyMatch(Ties::matter)
                    || block.outputs().stream().anyMatch(Ties::matter));
  }

  private static boolean matter(Source.Kind kind) {
    return switch (kind) {
      case Source.Scan _ -> false;
      case Source.Group group -> matter(group.input());
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
