package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Tolerance;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Both sides brought to the same columns in the same order.
 *
 * @param columns the graded ones, as the reference has them
 * @param expected their rows; hidden columns follow
 * @param order the same, of such rows
 */
record Aligned(
    List<Column> columns, RowRule rule, List<Row> expected, Order order, List<Row> actual) {

  /** A FLOAT has 24 bits; this allows for the rounding of a few operations. */
  private static final double FLOAT_NOISE = 0x1p-21;

  /** What of the expected rows may be chosen, in one list. */
  List<Tie> ties() {
    return switch (order) {
      case Order.Free _ -> List.of(Tie.all(expected));
      case Order.Blocks blocks -> {
        List<Tie> ties = new ArrayList<>();
        List<Row> whole = new ArrayList<>();
        for (Block block : blocks.blocks()) {
          for (Tie tie : block.ties()) {
            if (tie.take() == tie.rows().size()) {
              whole.addAll(tie.rows());
            } else {
              ties.add(tie);
            }
          }
        }
        ties.addFirst(Tie.all(whole));
        yield ties;
      }
    };
  }

  /**
   * The same with every row once, its first. Left as it is where a LIMIT cuts a tie: how many
   * distinct rows it leaves depends on the choice.
   */
  Aligned distinct() {
    if (ties().stream().anyMatch(tie -> tie.take() < tie.rows().size())) {
      return this;
    }
    Order once =
        switch (order) {
          case Order.Free free -> free;
          case Order.Blocks blocks -> distinct(blocks);
        };
    return new Aligned(
        columns, rule, new Distinct(rule).of(expected), once, new Distinct(rule).of(actual));
  }

  private Order distinct(Order.Blocks blocks) {
    Distinct seen = new Distinct(rule);
    return new Order.Blocks(
        blocks.graded(),
        blocks.keys(),
        blocks.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.ties().stream().map(tie -> Tie.all(seen.of(tie.rows()))).toList(),
                        block.noisy()))
            .toList());
  }

  static Aligned of(Expected expected, Rows actual, List<Pair> pairs, Contract contract) {
    int width = pairs.size();
    int hidden = expected.rows().columns().size() - expected.width();
    int[] wanted =
        IntStream.concat(
                pairs.stream().mapToInt(Pair::expected),
                IntStream.range(expected.width(), expected.width() + hidden))
            .toArray();
    int[] given = pairs.stream().mapToInt(Pair::actual).toArray();
    List<Column> columns =
        pairs.stream().map(pair -> expected.columns().get(pair.expected())).toList();
    List<Row> expectedRows = project(expected.rows().rows(), wanted);
    List<Row> actualRows = project(actual.rows(), given);
    Order order =
        switch (expected.order()) {
          case Order.Free free -> free;
          case Order.Blocks blocks -> project(blocks, pairs, wanted);
        };

    List<ColumnRule> rules = new ArrayList<>();
    int[] unrounded = new int[width];
    boolean[] inexact = new boolean[width];
    for (int i = 0; i < width; i++) {
      int reference = pairs.get(i).expected();
      Column answer = actual.columns().get(given[i]);
      Integer before = expected.unrounded().get(reference);
      unrounded[i] = before == null ? i : before - expected.width() + width;
      ColumnRule rule = rule(contract, columns.get(i), answer, i, expectedRows);
      rules.add(rule);
      inexact[i] =
          rule.everyNumber()
              || rule.rounding().isPresent()
              || (Types.mayHoldReals(columns.get(i).type()) && holdsReal(expectedRows, i))
              || (Types.mayHoldReals(answer.type()) && holdsReal(actualRows, i));
    }
    return new Aligned(
        columns, new RowRule(rules, unrounded, inexact), expectedRows, order, actualRows);
  }

  private static ColumnRule rule(
      Contract contract, Column reference, Column answer, int column, List<Row> expected) {
    Optional<ColumnContract> declared = contract.column(reference.name());
    Tolerance own = declared.map(ColumnContract::tolerance).orElse(null);
    Tolerance tolerance = own != null ? own : contract.tolerance();
    if (own == null
        && (Types.mayHoldFloats(reference.type()) || Types.mayHoldFloats(answer.type()))) {
      tolerance = new Tolerance(Math.max(tolerance.relative(), FLOAT_NOISE), tolerance.absolute());
    }
    Integer decimals = declared.map(ColumnContract::decimals).orElse(null);
    if (decimals == null) {
      return new ColumnRule(tolerance, own != null, Optional.empty());
    }
    boolean rounded = isRounded(expected, column, decimals);
    return new ColumnRule(
        tolerance, own != null, Optional.of(new ColumnRule.Rounding(decimals, rounded)));
  }

  private static boolean isRounded(List<Row> rows, int column, int decimals) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(ColumnRule::finiteNumber)
        .allMatch(
            cell -> {
              BigDecimal value = Numbers.toDecimal(cell);
              BigDecimal nearest = Roundings.of(cell, decimals, 0).low();
              return value.subtract(nearest).abs().doubleValue()
                  <= Math.max(1e-9, 1e-9 * Math.abs(value.doubleValue()));
            });
  }

  private static boolean holdsReal(List<Row> rows, int column) {
    return rows.stream().anyMatch(row -> holdsReal(row.get(column)));
  }

  private static boolean holdsReal(Cell cell) {
    return switch (cell) {
      case Cell.Real _ -> true;
      case Cell.Items(List<Cell> items) -> items.stream().anyMatch(Aligned::holdsReal);
      case Cell.Struct struct -> struct.values().stream().anyMatch(Aligned::holdsReal);
      case Cell.Entries entries ->
          entries.keys().stream().anyMatch(Aligned::holdsReal)
              || entries.values().stream().anyMatch(Aligned::holdsReal);
      case Cell.Null _, Cell.Bool _, Cell.Int _, Cell.Exact _, Cell.Text _, Cell.Date _ -> false;
      case Cell.Timestamp _, Cell.Time _, Cell.Interval _, Cell.Blob _, Cell.Other _ -> false;
    };
  }

  private static Order project(Order.Blocks blocks, List<Pair> pairs, int[] columns) {
    return new Order.Blocks(
        blocks.graded(),
        blocks.keys().stream().map(key -> key.at(position(pairs, key.column()))).toList(),
        blocks.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.ties().stream()
                            .map(tie -> new Tie(project(tie.rows(), columns), tie.take()))
                            .toList(),
                        block.noisy()))
            .toList());
  }

  private static int position(List<Pair> pairs, int column) {
    return IntStream.range(0, pairs.size())
        .filter(i -> pairs.get(i).expected() == column)
        .findFirst()
        .orElse(-1);
  }

  private static List<Row> project(List<Row> rows, int[] columns) {
    if (rows.isEmpty() || isIdentity(columns, rows.getFirst().size())) {
      return rows;
    }
    return rows.stream().map(row -> project(row, columns)).toList();
  }

  private static Row project(Row row, int[] columns) {
    Cell[] cells = new Cell[columns.length];
    for (int i = 0; i < columns.length; i++) {
      cells[i] = row.get(columns[i]);
    }
    return Row.of(cells);
  }

  private static boolean isIdentity(int[] columns, int width) {
    return columns.length == width && IntStream.range(0, width).allMatch(i -> columns[i] == i);
  }
}
