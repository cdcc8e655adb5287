package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Deep equality of cells across SQL types: numbers are numbers, a DATE is the midnight it begins
 * with (the session's time zone is UTC, so a zone makes no difference), text is never anything else
 * than text, and intervals are equal part by part.
 */
final class Cells {
  private static final long SECONDS_A_DAY = 86_400;

  /** When two numbers count as equal; both arguments are numbers. */
  @FunctionalInterface
  interface NumberEquality {
    boolean same(Cell left, Cell right);
  }

  private Cells() {}

  /** Whether two cells hold the same value; an equivalence, in line with {@link #hash}. */
  static boolean same(Cell left, Cell right) {
    return same(left, right, Numbers::same);
  }

  static boolean same(Cell left, Cell right, NumberEquality numbers) {
    return switch (left) {
      case Cell.Null _ -> right instanceof Cell.Null;
      case Cell.Int _, Cell.Exact _, Cell.Real _ ->
          Numbers.isNumber(right) && numbers.same(left, right);
      case Cell.Text(String a) -> right instanceof Cell.Text(String b) && a.equals(b);
      case Cell.Date _, Cell.Timestamp _ -> sameMoment(left, right);
      case Cell.Bool _, Cell.Time _, Cell.Interval _, Cell.Blob _, Cell.Other _ ->
          left.equals(right);
      case Cell.Items(List<Cell> a) ->
          right instanceof Cell.Items(List<Cell> b) && sameInOrder(a, b, numbers);
      case Cell.Struct a -> right instanceof Cell.Struct b && sameFields(a, b, numbers);
      case Cell.Entries a -> right instanceof Cell.Entries b && sameEntries(a, b, numbers);
    };
  }

  /** Whether the first {@code width} cells of two rows are the same. */
  static boolean same(Row left, Row right, int width) {
    for (int i = 0; i < width; i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A hash by value, the same from run to run. */
  static long hash(Cell cell) {
    return hash(cell, false);
  }

  /**
   * @param anyNumber whether all finite numbers hash alike, so that those within a tolerance do
   */
  static long hash(Cell cell, boolean anyNumber) {
    return switch (cell) {
      case Cell.Null _ -> 1;
      case Cell.Bool(boolean value) -> value ? 2 : 3;
      case Cell.Int _, Cell.Exact _, Cell.Real _ ->
          anyNumber && Numbers.isFinite(cell) ? 4 : mix(4, Numbers.hash(cell));
      case Cell.Text(String value) -> mix(5, value.hashCode());
      case Cell.Date(long day) -> mix(6, infinite(day) ? day : day * SECONDS_A_DAY);
      case Cell.Timestamp(long second, int nanos, boolean _) -> mix(6, second + 31L * nanos);
      case Cell.Time _, Cell.Interval _, Cell.Blob _, Cell.Other _ -> mix(7, cell.hashCode());
      case Cell.Items(List<Cell> items) -> {
        long hash = 8;
        for (Cell item : items) {
          hash = mix(hash, hash(item, anyNumber));
        }
        yield hash;
      }
      case Cell.Struct struct -> {
        long hash = 9;
        for (Cell value : struct.values()) {
          hash += mix(9, hash(value, anyNumber));
        }
        yield hash;
      }
      case Cell.Entries entries -> {
        long hash = 10;
        for (int i = 0; i < entries.keys().size(); i++) {
          hash +=
              mix(hash(entries.keys().get(i), anyNumber), hash(entries.values().get(i), anyNumber));
        }
        yield hash;
      }
    };
  }

  /** Mixes one more value into a hash (the finalizer of SplitMix64). */
  static long mix(long hash, long value) {
    long z = hash * 31 + value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  static boolean infinite(long epoch) {
    return epoch == Long.MAX_VALUE || epoch == -Long.MAX_VALUE;
  }

  private static boolean sameMoment(Cell left, Cell right) {
    return switch (left) {
      case Cell.Date(long day) when right instanceof Cell.Date(long other) -> day == other;
      case Cell.Date(long day) when right instanceof Cell.Timestamp(long second, int nanos, _) ->
          nanos == 0 && second == (infinite(day) ? day : day * SECONDS_A_DAY);
      case Cell.Timestamp(long a, int nanos, _)
          when right instanceof Cell.Timestamp(long b, int others, _) ->
          a == b && nanos == others;
      case Cell.Timestamp _ when right instanceof Cell.Date -> sameMoment(right, left);
      default -> false;
    };
  }

  private static boolean sameInOrder(List<Cell> left, List<Cell> right, NumberEquality numbers) {
    return left.size() == right.size()
        && IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i), numbers));
  }

  /** Fields by name in any order; by position where a struct has no names, as in {@code row(1)}. */
  private static boolean sameFields(Cell.Struct left, Cell.Struct right, NumberEquality numbers) {
    List<String> names = lowerCase(left.names());
    List<String> others = lowerCase(right.names());
    if (names.equals(others) || unnamed(names) || unnamed(others)) {
      return sameInOrder(left.values(), right.values(), numbers);
    }
    if (names.size() != others.size() || !Set.copyOf(others).containsAll(names)) {
      return false;
    }
    return IntStream.range(0, names.size())
        .allMatch(
            i ->
                same(
                    left.values().get(i),
                    right.values().get(others.indexOf(names.get(i))),
                    numbers));
  }

  private static List<String> lowerCase(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean unnamed(List<String> names) {
    return names.stream().allMatch(String::isBlank);
  }

  private static boolean sameEntries(
      Cell.Entries left, Cell.Entries right, NumberEquality numbers) {
    int size = left.keys().size();
    if (size != right.keys().size()) {
      return false;
    }
    Set<Integer> free = new HashSet<>();
    Map<Long, Integer> byHash = new HashMap<>();
    for (int i = 0; i < size; i++) {
      free.add(i);
      byHash.put(hash(right.keys().get(i)), i);
    }
    for (int i = 0; i < size; i++) {
      Cell key = left.keys().get(i);
      Cell value = left.values().get(i);
      Integer twin = byHash.get(hash(key));
      int found = -1;
      if (twin != null && free.contains(twin) && same(key, right.keys().get(twin))) {
        found = same(value, right.values().get(twin), numbers) ? twin : -1;
      } else {
        for (int other : free) {
          if (same(key, right.keys().get(other), numbers)
              && same(value, right.values().get(other), numbers)) {
            found = other;
            break;
          }
        }
      }
      if (found < 0) {
        return false;
      }
      free.remove(found);
    }
    return true;
  }
}
