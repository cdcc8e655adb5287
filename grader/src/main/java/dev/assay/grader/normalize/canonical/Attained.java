package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A MIN or MAX of values that are never NULL is the value of some row of its group, which has the
 * group's keys too: whether there is a row like that need not be asked.
 */
final class Attained {
  private Attained() {}

  /** Whether there is a row of a table that satisfies the conditions, for a grouping around. */
  static boolean holds(Source source, List<Term> conditions, Around around) {
    return source.kind() instanceof Scan scan
        && around.groups().stream()
            .anyMatch(group -> holds(source, scan, conditions, group, around));
  }

  private static boolean holds(
      Source source, Scan scan, List<Term> conditions, Source outside, Around around) {
    Group group = (Group) outside.kind();
    if (group.global() || !group.input().isSingle()) {
      return false;
    }
    Block rows = group.input().single();
    for (int i = 0; i < group.fns().size(); i++) {
      Fn fn = group.fns().get(i);
      boolean pick =
          (fn.name().equals("min") || fn.name().equals("max"))
              && fn.filter() < 0
              && fn.args().size() == 1;
      if (pick
          && rows.outputs().get(fn.args().getFirst()) instanceof Col value
          && !value.nullable()
          && isScanOf(rows, value.source(), scan)) {
        Map<Integer, Col> row = keys(outside, group, rows, value.source());
        row.put(
            value.index(), new Col(outside.id(), group.keys() + i, value.type(), value.nullable()));
        if (holds(source, conditions, row, around)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isScanOf(Block rows, int id, Scan scan) {
    return rows.sources().stream()
        .anyMatch(source -> source.id() == id && source.kind().equals(scan));
  }

  /** The columns of a row of the group that are keys. */
  private static Map<Integer, Col> keys(Source outside, Group group, Block rows, int id) {
    Map<Integer, Col> row = new HashMap<>();
    for (int key = 0; key < group.keys(); key++) {
      if (rows.outputs().get(key) instanceof Col column && column.source() == id) {
        row.putIfAbsent(
            column.index(), new Col(outside.id(), key, column.type(), column.nullable()));
      }
    }
    return row;
  }

  private static boolean holds(
      Source source, List<Term> conditions, Map<Integer, Col> row, Around around) {
    return conditions.stream()
        .allMatch(
            condition ->
                !Walk.anyColumn(
                        condition,
                        column ->
                            column.source() == source.id() && !row.containsKey(column.index()))
                    && Truth.isTrue(Facts.apply(moved(condition, source, row), around.notNull()))
                        .equals(Term.TRUE));
  }

  private static Term moved(Term condition, Source source, Map<Integer, Col> row) {
    return Walk.columns(
        condition,
        column ->
            column.source() == source.id() ? row.getOrDefault(column.index(), column) : column);
  }
}
