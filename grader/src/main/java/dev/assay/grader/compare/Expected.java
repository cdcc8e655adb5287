package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reference says the result must be. Immutable.
 *
 * @param rows its rows, in its own order; the first {@code width} columns are its output, the
 *     others hidden values that serve the comparison
 * @param width how many columns are output
 * @param unrounded for output columns that the reference rounds: the hidden column with the value
 *     before, both counted from 0
 * @param order what the order of the rows and a LIMIT leave open
 */
public record Expected(Rows rows, int width, Map<Integer, Integer> unrounded, Order order) {
  public Expected {
    Objects.requireNonNull(rows);
    Objects.requireNonNull(order);
    unrounded = Map.copyOf(unrounded);
    int all = rows.columns().size();
    if (width < 1 || width > all) {
      throw new IllegalArgumentException("no width: " + width + " of " + all);
    }
    for (Map.Entry<Integer, Integer> pair : unrounded.entrySet()) {
      if (pair.getKey() >= width || pair.getValue() < width || pair.getValue() >= all) {
        throw new IllegalArgumentException("no hidden column: " + pair);
      }
    }
    if (order instanceof Order.Blocks blocks && blocks.rowCount() != rows.rows().size()) {
      throw new IllegalArgumentException("the blocks are of another number of rows");
    }
  }

  /** These rows, in any order. */
  public static Expected inAnyOrder(Rows rows) {
    return new Expected(rows, rows.columns().size(), Map.of(), new Order.Free());
  }

  /** The same rows, in any order. */
  public Expected withoutOrder() {
    return new Expected(rows, width, unrounded, new Order.Free());
  }

  /** The output columns. */
  public List<Column> columns() {
    return rows.columns().subList(0, width);
  }

  /** How many rows it holds, those that a LIMIT cuts off included. */
  public int size() {
    return switch (order) {
      case Order.Free _ -> rows.rows().size();
      case Order.Blocks blocks ->
          blocks.blocks().stream().mapToInt(block -> block.rows().size()).sum();
    };
  }

  /**
   * Whether rows in the wrong order can be told from those in the right one: the order is graded,
   * and there are rows that do not tie.
   */
  public boolean orderMatters() {
    return order instanceof Order.Blocks blocks
        && blocks.graded()
        && blocks.blocks().stream().mapToInt(block -> block.ties().size()).sum() > 1;
  }

  /** What the order of the rows and a LIMIT leave open. */
  public sealed interface Order {
    /** Exactly the rows, in any order. */
    record Free() implements Order {}

    /**
     * The rows in blocks of which each comes wholly before the next.
     *
     * @param graded whether the order of the blocks is graded; if not, they only say which rows a
     *     LIMIT or OFFSET may choose from
     * @param keys of the order, the most significant first
     */
    record Blocks(boolean graded, List<SortKey> keys, List<Block> blocks) implements Order {
      public Blocks {
        keys = List.copyOf(keys);
        blocks = List.copyOf(blocks);
      }

      /** Whether a LIMIT or OFFSET leaves a choice between rows that differ. */
      public boolean leavesChoice() {
        return blocks.stream()
            .flatMap(block -> block.ties().stream())
            .anyMatch(
                tie ->
                    tie.take() < tie.rows().size() && tie.rows().stream().distinct().count() > 1);
      }

      int rowCount() {
        return blocks.stream().mapToInt(Block::take).sum();
      }
    }
  }

  /**
   * A key of the order.
   *
   * @param text as a reader would write it, for example {@code total DESC NULLS LAST}
   * @param column the output column that it is, counted from 0, or -1 if it is none
   * @param nullsFirst whether NULLs come before everything else, in either direction
   */
  public record SortKey(String text, int column, boolean descending, boolean nullsFirst) {
    public SortKey {
      Objects.requireNonNull(text);
    }

    SortKey at(int otherColumn) {
      return new SortKey(text, otherColumn, descending, nullsFirst);
    }

    int compare(Cell left, Cell right) {
      boolean nullLeft = left instanceof Cell.Null;
      boolean nullRight = right instanceof Cell.Null;
      if (nullLeft || nullRight) {
        int nullsLast = Boolean.compare(nullLeft, nullRight);
        return nullsFirst ? -nullsLast : nullsLast;
      }
      int ascending = CellOrder.CELLS.compare(left, right);
      return descending ? -ascending : ascending;
    }
  }

  /**
   * Rows that come wholly before those of the next block, whatever noise floating-point keys have:
   * one tie, or several that a key within the tolerance may bring into another order.
   *
   * @param noisy whether keys of the reference itself differ by no more than the tolerance; if not,
   *     they are equal floating-point numbers, which only noise of the submission may tell apart
   */
  public record Block(List<Tie> ties, boolean noisy) {
    public Block {
      ties = List.copyOf(ties);
      if (ties.isEmpty()) {
        throw new IllegalArgumentException("a block has rows");
      }
    }

    public static Block of(List<Row> rows) {
      return new Block(List.of(Tie.all(rows)), false);
    }

    /** How many rows of the block belong to the result. */
    public int take() {
      return ties.stream().mapToInt(Tie::take).sum();
    }

    List<Row> rows() {
      return ties.size() == 1
          ? ties.getFirst().rows()
          : ties.stream().flatMap(tie -> tie.rows().stream()).toList();
    }
  }

  /**
   * Rows that are equal in all keys.
   *
   * @param rows all of them, with those that a LIMIT or OFFSET cuts off
   * @param take how many of them, no matter which, belong to the result
   */
  public record Tie(List<Row> rows, int take) {
    public Tie {
      rows = List.copyOf(rows);
      if (take < 0 || take > rows.size()) {
        throw new IllegalArgumentException("no choice: " + take + " of " + rows.size());
      }
    }

    /** Rows that all belong to the result. */
    public static Tie all(List<Row> rows) {
      return new Tie(rows, rows.size());
    }
  }
}
