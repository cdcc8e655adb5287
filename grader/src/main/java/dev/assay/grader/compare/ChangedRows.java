package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pairs missing with unexpected rows of which some cells are wrong, for the reader: two rows are
 * one changed row if they agree on columns that tell every row of the reference from every other,
 * on as many as possible. Nothing is guessed: rows without such columns stay missing and
 * unexpected.
 */
final class ChangedRows {
  /** Bounds the work: rows times sets of columns. */
  private static final long BUDGET = 4_000_000;

  /** Up to how many pairs of rows are compared one by one. */
  private static final long FEW = 2_500;

  private final Aligned aligned;
  private final List<Change> changes = new ArrayList<>();
  private final List<Surplus> open;
  private final int distinctRows;

  /**
   * A row and what became of it.
   *
   * @param changed the columns with other cells, counted from 0
   * @param count how many such rows
   */
  record Change(Row expected, Row actual, List<Integer> changed, int count) {
    Change {
      changed = List.copyOf(changed);
    }
  }

  private ChangedRows(Aligned aligned, List<Surplus> surpluses) {
    this.aligned = aligned;
    this.open = new ArrayList<>(surpluses);
    this.distinctRows =
        new Tally(aligned.rule(), aligned.rule().width(), aligned.expected().size())
            .expect(aligned.expected())
            .entries()
            .size();
  }

  static ChangedRows find(Aligned aligned, List<Surplus> surpluses) {
    ChangedRows changed = new ChangedRows(aligned, surpluses);
    changed.pairAll();
    return changed;
  }

  /** The pairs, by the expected row. */
  List<Change> changes() {
    return changes.stream()
        .sorted(
            Comparator.comparing(Change::expected, CellOrder.ROWS)
                .thenComparing(Change::actual, CellOrder.ROWS))
        .toList();
  }

  /** What found no partner. */
  List<Surplus> rest() {
    return List.copyOf(open);
  }

  private void pairAll() {
    int width = aligned.rule().width();
    if (width == 1 && aligned.expected().size() == 1 && aligned.actual().size() == 1) {
      if (pair(open.getFirst(), open.getLast())) {
        open.clear();
      }
      return;
    }
    long budget = BUDGET;
    for (int kept = width - 1; kept > 0; kept--) {
      for (int[] columns = firstOf(kept); columns.length > 0; columns = next(columns, width)) {
        budget -= aligned.expected().size() + open.size();
        if (oneSided()) {
          return;
        }
        if (budget < 0) {
          pairNearest();
          return;
        }
        pairBy(columns);
      }
    }
    pairNearest();
  }

  /** Pairs of the few rows that are left the ones that are each other's only nearest. */
  private void pairNearest() {
    List<Surplus> missing = open.stream().filter(Surplus::missing).toList();
    List<Surplus> unexpected = open.stream().filter(one -> !one.missing()).toList();
    if ((long) missing.size() * unexpected.size() > FEW) {
      return;
    }
    for (Surplus one : missing) {
      nearest(one, unexpected)
          .filter(other -> nearest(other, missing).filter(one::equals).isPresent())
          .filter(other -> pair(one, other))
          .ifPresent(other -> open.removeIf(left -> left.equals(one) || left.equals(other)));
    }
  }

  /** The only one that agrees on most columns, and on half of them at least. */
  private Optional<Surplus> nearest(Surplus one, List<Surplus> others) {
    int width = aligned.rule().width();
    int most = Math.max(1, (width + 1) / 2);
    List<Surplus> best = new ArrayList<>();
    for (Surplus other : others) {
      int agreeing = width - changed(one, other).size();
      if (agreeing > most) {
        best.clear();
        most = agreeing;
      }
      if (agreeing == most) {
        best.add(other);
      }
    }
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private List<Integer> changed(Surplus one, Surplus other) {
    Row missing = one.missing() ? one.row() : other.row();
    Row unexpected = one.missing() ? other.row() : one.row();
    return IntStream.range(0, aligned.rule().width())
        .filter(i -> !aligned.rule().accepts(i, missing, unexpected))
        .boxed()
        .toList();
  }

  private boolean oneSided() {
    return open.stream().allMatch(Surplus::missing) || open.stream().noneMatch(Surplus::missing);
  }

  private void pairBy(int[] columns) {
    Map<Long, List<Surplus>> groups = new HashMap<>();
    for (Surplus surplus : open) {
      if (Arrays.stream(columns).anyMatch(i -> !(surplus.row().get(i) instanceof Cell.Null))) {
        groups.computeIfAbsent(key(surplus.row(), columns), _ -> new ArrayList<>(2)).add(surplus);
      }
    }
    groups
        .values()
        .removeIf(
            group -> group.size() != 2 || group.getFirst().missing() == group.getLast().missing());
    if (groups.isEmpty() || !tellsApart(columns)) {
      return;
    }
    Set<Surplus> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Surplus> group : groups.values()) {
      if (pair(group.getFirst(), group.getLast())) {
        paired.addAll(group);
      }
    }
    open.removeIf(paired::contains);
  }

  private boolean pair(Surplus one, Surplus other) {
    Surplus missing = one.missing() ? one : other;
    Surplus unexpected = one.missing() ? other : one;
    List<Integer> changed = changed(missing, unexpected);
    if (changed.isEmpty() || missing.count() != unexpected.count()) {
      return false;
    }
    return changes.add(new Change(missing.row(), unexpected.row(), changed, missing.count()));
  }

  private boolean tellsApart(int[] columns) {
    long keys = aligned.expected().stream().mapToLong(row -> key(row, columns)).distinct().count();
    return keys == distinctRows;
  }

  private long key(Row row, int[] columns) {
    long key = 0;
    for (int column : columns) {
      Cell cell = row.get(column);
      boolean rough = aligned.rule().inexact(column) && ColumnRule.finiteNumber(cell);
      key = Cells.mix(key, rough ? roughly(Numbers.toDouble(cell)) : Cells.hash(cell));
    }
    return key;
  }

  /** The number to some five digits. */
  static long roughly(double value) {
    return (Float.floatToIntBits((float) value + 0.0f) + 32L) >> 6;
  }

  private static int[] firstOf(int size) {
    return IntStream.range(0, size).toArray();
  }

  /** The next set of columns of that size in lexicographic order; empty after the last. */
  private static int[] next(int[] columns, int width) {
    int[] next = columns.clone();
    int at = next.length - 1;
    while (at >= 0 && next[at] == width - next.length + at) {
      at--;
    }
    if (at < 0) {
      return new int[0];
    }
    next[at]++;
    for (int i = at + 1; i < next.length; i++) {
      next[i] = next[i - 1] + 1;
    }
    return next;
  }
}
