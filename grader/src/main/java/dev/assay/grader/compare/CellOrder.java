package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A total order of cells that have different contents, for reports that are the same from run to
 * run. Numbers and text come in DuckDB's order (NaN above infinity, text by its UTF-8 bytes), NULL
 * last.
 */
final class CellOrder {
  static final Comparator<Cell> CELLS = CellOrder::compare;
  static final Comparator<Row> ROWS = (left, right) -> compareAll(left.cells(), right.cells());

  private CellOrder() {}

  private static int compare(Cell left, Cell right) {
    int byKind = Integer.compare(kind(left), kind(right));
    if (byKind != 0) {
      return byKind;
    }
    return switch (left) {
      case Cell.Null _ -> 0;
      case Cell.Bool(boolean a) when right instanceof Cell.Bool(boolean b) -> Boolean.compare(a, b);
      case Cell.Int _, Cell.Exact _, Cell.Real _ -> compareNumbers(left, right);
      case Cell.Text(String a) when right instanceof Cell.Text(String b) -> compareText(a, b);
      case Cell.Date _, Cell.Timestamp _ -> compareMoments(left, right);
      case Cell.Time(long a) when right instanceof Cell.Time(long b) -> Long.compare(a, b);
      case Cell.Interval a when right instanceof Cell.Interval b -> compareIntervals(a, b);
      case Cell.Blob(String a) when right instanceof Cell.Blob(String b) -> a.compareTo(b);
      case Cell.Items(List<Cell> a) when right instanceof Cell.Items(List<Cell> b) ->
          compareAll(a, b);
      case Cell.Struct a when right instanceof Cell.Struct b -> compareAll(a.values(), b.values());
      case Cell.Entries a when right instanceof Cell.Entries b -> {
        int byKeys = compareAll(a.keys(), b.keys());
        yield byKeys != 0 ? byKeys : compareAll(a.values(), b.values());
      }
      case Cell.Other(String type, String a)
          when right instanceof Cell.Other(String otherType, String b) ->
          type.equals(otherType) ? a.compareTo(b) : type.compareTo(otherType);
      default -> throw new IllegalStateException("one kind, two types");
    };
  }

  private static int kind(Cell cell) {
    return switch (cell) {
      case Cell.Bool _ -> 0;
      case Cell.Int _, Cell.Exact _, Cell.Real _ -> 1;
      case Cell.Text _ -> 2;
      case Cell.Date _, Cell.Timestamp _ -> 3;
      case Cell.Time _ -> 4;
      case Cell.Interval _ -> 5;
      case Cell.Blob _ -> 6;
      case Cell.Items _ -> 7;
      case Cell.Struct _ -> 8;
      case Cell.Entries _ -> 9;
      case Cell.Other _ -> 10;
      case Cell.Null _ -> 11;
    };
  }

  private static int compareNumbers(Cell left, Cell right) {
    if (left instanceof Cell.Int(long a) && right instanceof Cell.Int(long b)) {
      return Long.compare(a, b);
    }
    double a = Numbers.toDouble(left) + 0.0;
    double b = Numbers.toDouble(right) + 0.0;
    int byDouble = Double.compare(a, b);
    if (byDouble != 0 || !Numbers.isFinite(left) || !Numbers.isFinite(right)) {
      return byDouble;
    }
    BigDecimal exact = Numbers.toDecimal(left);
    return exact.compareTo(Numbers.toDecimal(right));
  }

  /** By UTF-8 bytes, which is by code points. */
  private static int compareText(String left, String right) {
    int at = 0;
    int shorter = Math.min(left.length(), right.length());
    while (at < shorter && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    if (at == shorter) {
      return Integer.compare(left.length(), right.length());
    }
    char a = left.charAt(at);
    char b = right.charAt(at);
    // Surrogates stand for code points above all others.
    if (Character.isSurrogate(a) != Character.isSurrogate(b)) {
      return Character.isSurrogate(a) ? 1 : -1;
    }
    return Character.compare(a, b);
  }

  private static int compareMoments(Cell left, Cell right) {
    long[] a = seconds(left);
    long[] b = seconds(right);
    return Arrays.compare(a, b);
  }

  private static long[] seconds(Cell cell) {
    return switch (cell) {
      case Cell.Date(long day) -> new long[] {Cells.infinite(day) ? day : day * 86_400, 0};
      case Cell.Timestamp(long second, int nanos, boolean _) -> new long[] {second, nanos};
      default -> throw new IllegalArgumentException("no moment: " + cell);
    };
  }

  private static int compareIntervals(Cell.Interval left, Cell.Interval right) {
    return Arrays.compare(
        new long[] {left.months(), left.days(), left.micros()},
        new long[] {right.months(), right.days(), right.micros()});
  }

  private static int compareAll(List<Cell> left, List<Cell> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
