package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.model.Contract;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The orders in which rows may come that are sorted by keys which their own columns show: every one
 * that leaves rows with equal keys together.
 *
 * @param keys each an output column, of a type whose order is the same here and in the engine
 */
public record Arrangement(List<SortKey> keys) {
  /** Floating-point keys that are closer may change places with the order of a sum's terms. */
  private static final double NOISE = 1e-9;

  public Arrangement {
    keys = List.copyOf(keys);
  }

  /**
   * Whether the keys tell the order of rows of these columns: each is shown, and sorted here as in
   * the engine.
   */
  public boolean isKnown(List<Column> columns) {
    return keys.stream()
        .allMatch(key -> key.column() >= 0 && Types.ordered(columns.get(key.column()).type()));
  }

  /** Whether no key of rows of these columns is a floating-point number. */
  public boolean isExact(List<Column> columns) {
    return keys.stream().noneMatch(key -> isFloat(columns.get(key.column()).type()));
  }

  /**
   * Whether the noise of floating-point numbers cannot change the order of rows: keys that are
   * close are equal.
   */
  public boolean isClear(Rows rows) {
    for (SortKey key : keys) {
      double[] sorted =
          rows.rows().stream()
              .map(row -> row.get(key.column()))
              .filter(Cell.Real.class::isInstance)
              .mapToDouble(cell -> ((Cell.Real) cell).value())
              .sorted()
              .toArray();
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i - 1] != sorted[i] && isNoise(sorted[i - 1], sorted[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFloat(String type) {
    return type.equals("DOUBLE") || type.equals("FLOAT");
  }

  /** One of the orders. */
  public Rows sorted(Rows rows) {
    Comparator<Row> order = this::compare;
    return new Rows(rows.columns(), rows.rows().stream().sorted(order).toList());
  }

  /** What is expected of an answer if a reference returns these rows and demands this order. */
  public Expected expected(Rows rows) {
    if (keys.isEmpty()) {
      return Expected.inAnyOrder(rows);
    }
    Rows sorted = sorted(rows);
    List<Block> blocks = new ArrayList<>();
    for (List<Row> tie : ties(sorted.rows())) {
      blocks.add(Block.of(tie));
    }
    Order order = new Order.Blocks(true, keys, blocks);
    return new Expected(sorted, sorted.columns().size(), Map.of(), order);
  }

  /**
   * Whether rows are right in all the orders that these keys leave them; false too if that cannot
   * be told.
   *
   * @param rows in one of the orders; if they are in none, the engine sorts otherwise than we think
   */
  public boolean isRight(Expected expected, Rows rows, Contract contract) {
    if (!rows.equals(expected.rows()) && !RowComparison.isSame(expected, rows, contract)) {
      return false;
    }
    if (!(expected.order() instanceof Order.Blocks blocks && blocks.graded())) {
      return true;
    }
    if (blocks.blocks().stream().anyMatch(block -> block.ties().size() > 1)) {
      return false;
    }
    List<Integer> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.blocks().size(); i++) {
      for (int row = 0; row < blocks.blocks().get(i).take(); row++) {
        pieces.add(i);
      }
    }
    int start = 0;
    for (List<Row> tie : ties(rows.rows())) {
      int last = start + tie.size() - 1;
      boolean within = pieces.get(start).equals(pieces.get(last));
      if (!within && tie.stream().distinct().count() > 1) {
        return false;
      }
      start = last + 1;
    }
    return holds(rows);
  }

  /** Whether rows come in one of the orders. */
  public boolean holds(Rows found) {
    List<Row> rows = found.rows();
    for (int i = 1; i < rows.size(); i++) {
      if (compare(rows.get(i - 1), rows.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private int compare(Row left, Row right) {
    for (SortKey key : keys) {
      int order = key.compare(left.get(key.column()), right.get(key.column()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private List<List<Row>> ties(List<Row> sorted) {
    List<List<Row>> ties = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || !isTie(sorted.get(i - 1), sorted.get(i))) {
        ties.add(new ArrayList<>());
      }
      ties.getLast().add(sorted.get(i));
    }
    return ties;
  }

  private boolean isTie(Row left, Row right) {
    return keys.stream()
        .allMatch(
            key -> {
              Cell one = left.get(key.column());
              Cell other = right.get(key.column());
              return key.compare(one, other) == 0 || isNoise(one, other);
            });
  }

  private static boolean isNoise(Cell left, Cell right) {
    return left instanceof Cell.Real(double one)
        && right instanceof Cell.Real(double other)
        && isNoise(one, other);
  }

  private static boolean isNoise(double one, double other) {
    return Math.abs(one - other) <= NOISE * Math.max(Math.abs(one), Math.abs(other));
  }
}
