package dev.assay.grader.compare;

import dev.assay.grader.protocol.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each row comes, in time linear in the number of rows. */
final class Tally {
  private final Map<Entry, Entry> entries;
  private final RowRule rule;
  private final int width;

  /**
   * @param width how many cells make a row what it is: the graded ones, or the hidden ones as well
   */
  Tally(RowRule rule, int width, int size) {
    this.rule = rule;
    this.width = width;
    this.entries = HashMap.newHashMap(size);
  }

  /** A row and how often it comes. */
  static final class Entry {
    private final Row row;
    private final long hash;
    private final int width;
    private int expected;
    private int actual;

    private Entry(Row row, long hash, int width) {
      this.row = row;
      this.hash = hash;
      this.width = width;
    }

    Row row() {
      return row;
    }

    int expected() {
      return expected;
    }

    int actual() {
      return actual;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Entry entry
          && hash == entry.hash
          && Cells.same(row, entry.row, width);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(hash);
    }
  }

  Tally expect(List<Row> rows) {
    for (Row row : rows) {
      entry(row).expected++;
    }
    return this;
  }

  Tally find(List<Row> rows) {
    for (Row row : rows) {
      entry(row).actual++;
    }
    return this;
  }

  private Entry entry(Row row) {
    Entry fresh = new Entry(row, rule.exactHash(row), width);
    Entry known = entries.putIfAbsent(fresh, fresh);
    return known == null ? fresh : known;
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  /** The rows that do not come equally often on both sides, in no order. */
  List<Surplus> surpluses() {
    return entries.values().stream()
        .filter(entry -> entry.expected != entry.actual)
        .map(entry -> new Surplus(entry.row, entry.expected, entry.actual))
        .toList();
  }
}
