package dev.assay.grader.protocol;

import java.util.Arrays;
import java.util.List;

/** The cells of one row, in the order of its columns. Immutable; equal when the cells are. */
public final class Row {
  private final Cell[] cells;

  private Row(Cell[] cells) {
    this.cells = cells;
  }

  public static Row of(Cell... cells) {
    return new Row(cells.clone());
  }

  public static Row of(List<? extends Cell> cells) {
    return new Row(cells.toArray(Cell[]::new));
  }

  public int size() {
    return cells.length;
  }

  /** The cell of a column, counted from 0. */
  public Cell get(int column) {
    return cells[column];
  }

  public List<Cell> cells() {
    return List.of(cells);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && Arrays.equals(cells, row.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return Arrays.toString(cells);
  }
}
