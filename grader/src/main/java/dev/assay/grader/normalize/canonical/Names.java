package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What columns are called inside a block: by the label of their source and a name that does not
 * depend on how the query was written; those that are equal by a condition, by the least name of
 * them.
 */
final class Names {
  private final @Nullable Names outer;
  private final Map<Integer, String> labels;
  private final Map<Integer, List<String>> columns;
  private final Map<Col, List<Col>> classes;

  Names(
      @Nullable Names outer,
      Map<Integer, String> labels,
      Map<Integer, List<String>> columns,
      Map<Col, List<Col>> classes) {
    this.outer = outer;
    this.labels = labels;
    this.columns = columns;
    this.classes = classes;
  }

  /** Columns by the numbers of their sources: for comparisons within one query. */
  static Names plain() {
    return new Names(null, Map.of(), Map.of(), Map.of());
  }

  Names labelled(int source, String label) {
    Map<Integer, String> changed = new HashMap<>(labels);
    changed.put(source, label);
    return new Names(outer, changed, columns, classes);
  }

  /** How many queries this one stands in: its labels must not be theirs. */
  int depth() {
    return outer == null ? 0 : outer.depth() + 1;
  }

  String of(Col column) {
    List<Col> equal = classes.get(column);
    if (equal == null) {
      return own(column);
    }
    return equal.stream().map(this::own).min(String::compareTo).orElseThrow();
  }

  String own(Col column) {
    String label = labels.get(column.source());
    if (label == null) {
      return outer == null ? "#" + column.source() + "." + column.index() : outer.of(column);
    }
    List<String> names = columns.get(column.source());
    return label + "." + (names == null ? column.index() : names.get(column.index()));
  }
}
