package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import java.util.List;

/** How large a cell is, roughly: its characters, and a few for what has none. */
final class CellSize {
  private static final long FIXED = 8;

  private CellSize() {}

  static long characters(Cell cell) {
    return switch (cell) {
      case Cell.Text(String value) -> FIXED + value.length();
      case Cell.Blob(String hex) -> FIXED + hex.length();
      case Cell.Other(String type, String text) -> FIXED + type.length() + text.length();
      case Cell.Exact exact -> FIXED + exact.value().unscaledValue().bitLength() / Byte.SIZE;
      case Cell.Items(List<Cell> items) -> FIXED + all(items);
      case Cell.Struct(List<String> names, List<Cell> values) ->
          FIXED + all(values) + names.stream().mapToLong(String::length).sum();
      case Cell.Entries(List<Cell> keys, List<Cell> values) -> FIXED + all(keys) + all(values);
      case Cell.Null _,
          Cell.Bool _,
          Cell.Int _,
          Cell.Real _,
          Cell.Date _,
          Cell.Timestamp _,
          Cell.Time _,
          Cell.Interval _ ->
          FIXED;
    };
  }

  private static long all(List<Cell> cells) {
    long sum = 0;
    for (Cell cell : cells) {
      sum += characters(cell);
    }
    return sum;
  }
}
