package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.List;

/**
 * When a row is right: every cell is, by its column's rule. The first columns of an expected row
 * are those of the actual rows; hidden ones may follow.
 */
final class RowRule {
  private static final double NOISE = 1e-6;

  private final ColumnRule[] rules;
  private final int[] unrounded;
  private final boolean[] inexact;
  private final boolean anyInexact;

  /**
   * @param unrounded for each column the one that holds the reference's unrounded value: itself if
   *     there is none
   * @param inexact whether different values of the column may equal each other
   */
  RowRule(List<ColumnRule> rules, int[] unrounded, boolean[] inexact) {
    this.rules = rules.toArray(ColumnRule[]::new);
    this.unrounded = unrounded.clone();
    this.inexact = inexact.clone();
    boolean any = false;
    for (boolean flag : inexact) {
      any |= flag;
    }
    this.anyInexact = any;
  }

  int width() {
    return rules.length;
  }

  ColumnRule column(int column) {
    return rules[column];
  }

  boolean inexact(int column) {
    return inexact[column];
  }

  /** Whether different rows may equal each other. */
  boolean inexact() {
    return anyInexact;
  }

  boolean accepts(Row expected, Row actual) {
    for (int i = 0; i < rules.length; i++) {
      if (!accepts(i, expected, actual)) {
        return false;
      }
    }
    return true;
  }

  boolean accepts(int column, Row expected, Row actual) {
    Cell want = expected.get(column);
    Cell have = actual.get(column);
    return inexact[column]
        ? rules[column].accepts(want, unrounded(column, expected), have)
        : Cells.same(want, have);
  }

  /** Whether two rows that accept each other differ by no more than noise. */
  boolean twins(Row expected, Row actual) {
    for (int i = 0; i < rules.length; i++) {
      Cell want = expected.get(i);
      Cell have = actual.get(i);
      if (inexact[i] && ColumnRule.finiteNumber(want) && ColumnRule.finiteNumber(have)) {
        double a = Numbers.toDouble(want);
        double b = Numbers.toDouble(have);
        if (Math.abs(a - b) > NOISE * Math.max(Math.abs(a), Math.abs(b))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The reference's value of a cell before it was rounded, as far as that is known. */
  Cell unrounded(int column, Row expected) {
    int source = unrounded[column];
    Cell cell = expected.get(source < expected.size() ? source : column);
    return ColumnRule.finiteNumber(cell) ? cell : expected.get(column);
  }

  /** Rows whose graded cells are the same have the same. */
  long exactHash(Row row) {
    long hash = 0;
    for (int i = 0; i < rules.length; i++) {
      hash = Cells.mix(hash, Cells.hash(row.get(i)));
    }
    return hash;
  }

  /** Rows of which one accepts the other have the same. */
  long looseHash(Row row) {
    long hash = 0;
    for (int i = 0; i < rules.length; i++) {
      hash = Cells.mix(hash, Cells.hash(row.get(i), inexact[i]));
    }
    return hash;
  }
}
