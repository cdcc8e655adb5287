package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.model.Tolerance;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Cuts sorted rows into ties, and gathers in one block the ties that floating-point noise may bring
 * into another order: those with keys within the tolerance of each other, and, where such a key is
 * shown, also those in which it is equal and a later key decides.
 */
public final class TieCutter {
  private final List<Key> keys;
  private final UnaryOperator<Row> shown;

  /**
   * A key in the rows to cut.
   *
   * @param position the column of the rows that holds it
   * @param shown whether it is an output column
   * @param tolerance how near its values lie to each other where noise may turn them round
   * @param everyNumber whether the tolerance holds between exact numbers too
   */
  public record Key(int position, boolean shown, Tolerance tolerance, boolean everyNumber) {}

  private enum Step {
    SAME,
    /** Another tie, which only noise of the submission could bring before this one. */
    SOFT,
    /** Another tie, so near that noise may bring it before this one. */
    NEAR,
    FAR
  }

  /**
   * A cutter by these keys, the most significant first.
   *
   * @param shown makes of a sorted row the one to keep
   */
  public TieCutter(List<Key> keys, UnaryOperator<Row> shown) {
    this.keys = List.copyOf(keys);
    this.shown = shown;
  }

  /** Where the block that holds a row ends, exclusive. */
  public int endOfBlock(List<Row> rows, int at) {
    int end = at + 1;
    while (end < rows.size() && step(rows.get(end - 1), rows.get(end)) != Step.FAR) {
      end++;
    }
    return end;
  }

  /**
   * The blocks of the rows.
   *
   * @param from the first row that belongs to the result
   * @param to the first after it that does not; blocks outside are left out
   */
  public List<Block> cut(List<Row> rows, int from, int to) {
    List<Block> blocks = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    List<Row> tie = new ArrayList<>();
    int taken = 0;
    boolean noisy = false;
    for (int i = 0; i < rows.size(); i++) {
      tie.add(shown.apply(rows.get(i)));
      taken += i >= from && i < to ? 1 : 0;
      Step step = i + 1 < rows.size() ? step(rows.get(i), rows.get(i + 1)) : Step.FAR;
      if (step != Step.SAME) {
        ties.add(new Tie(tie, taken));
        tie = new ArrayList<>();
        taken = 0;
        noisy |= step == Step.NEAR;
      }
      if (step == Step.FAR) {
        Block block = new Block(ties, noisy);
        if (block.take() > 0) {
          blocks.add(block);
        }
        ties = new ArrayList<>();
        noisy = false;
      }
    }
    return blocks;
  }

  private Step step(Row first, Row second) {
    boolean soft = false;
    for (Key key : keys) {
      Cell left = first.get(key.position());
      Cell right = second.get(key.position());
      boolean noise = mayHaveNoise(key, left, right);
      if (ties(left, right)) {
        soft |= key.shown() && noise;
      } else if (noise
          && new ColumnRule(key.tolerance(), true, Optional.empty()).near(left, right)) {
        return Step.NEAR;
      } else {
        return soft ? Step.SOFT : Step.FAR;
      }
    }
    return Step.SAME;
  }

  private static boolean mayHaveNoise(Key key, Cell left, Cell right) {
    return ColumnRule.finiteNumber(left)
        && ColumnRule.finiteNumber(right)
        && (key.everyNumber() || left instanceof Cell.Real || right instanceof Cell.Real);
  }

  /** Whether the engine sorts the two as equal. */
  private static boolean ties(Cell left, Cell right) {
    return (left instanceof Cell.Interval a && right instanceof Cell.Interval b)
        ? length(a).compareTo(length(b)) == 0
        : Cells.same(left, right);
  }

  /** DuckDB sorts intervals as if a month had 30 days and a day 24 hours. */
  private static BigDecimal length(Cell.Interval interval) {
    return BigDecimal.valueOf(interval.months())
        .multiply(BigDecimal.valueOf(30))
        .add(BigDecimal.valueOf(interval.days()))
        .multiply(BigDecimal.valueOf(86_400_000_000L))
        .add(BigDecimal.valueOf(interval.micros()));
  }
}
