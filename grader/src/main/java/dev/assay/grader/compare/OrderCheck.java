package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether rows come in the order of the reference: cut at the lengths of its ties, each piece must
 * be its tie as a bag.
 *
 * <p>Floating-point keys make that too strict, since the noise of a sum breaks ties and turns pairs
 * round. Where keys of the reference lie within the tolerance, or the submission's own values of
 * such a key show noise, a block of several ties is right as a bag in which the submission's own
 * values are sorted.
 */
final class OrderCheck {
  private final RowRule rule;
  private final List<Column> columns;
  private final Order.Blocks order;

  OrderCheck(RowRule rule, List<Column> columns, Order.Blocks order) {
    this.columns = columns;
    this.rule = rule;
    this.order = order;
  }

  /** The position of the first row that is out of order, counted from 0. */
  OptionalInt firstFault(List<Row> actual) {
    int start = 0;
    for (Block block : order.blocks()) {
      List<Row> piece = actual.subList(start, start + block.take());
      OptionalInt fault = fault(block, piece);
      if (fault.isPresent()) {
        return OptionalInt.of(start + fault.getAsInt());
      }
      start += piece.size();
    }
    return OptionalInt.empty();
  }

  private OptionalInt fault(Block block, List<Row> piece) {
    OptionalInt fault = faultInTies(block, piece);
    if (fault.isEmpty() || block.ties().size() == 1) {
      return fault;
    }
    boolean noise = block.noisy() || ownNoise(piece);
    boolean right =
        noise && isBag(new Tie(block.rows(), block.take()), piece) && sortedByOwnValues(piece);
    return right ? OptionalInt.empty() : fault;
  }

  private OptionalInt faultInTies(Block block, List<Row> piece) {
    int start = 0;
    for (Tie tie : block.ties()) {
      List<Row> part = piece.subList(start, start + tie.take());
      if (!isBag(tie, part)) {
        return OptionalInt.of(start + firstStranger(tie, part));
      }
      start += tie.take();
    }
    return OptionalInt.empty();
  }

  private boolean isBag(Tie tie, List<Row> rows) {
    if (tie.rows().size() == 1 && rows.size() == 1) {
      return rule.accepts(tie.rows().getFirst(), rows.getFirst());
    }
    return Bags.difference(rule, List.of(tie), rows).isEmpty();
  }

  private int firstStranger(Tie tie, List<Row> rows) {
    Set<Row> strangers = Collections.newSetFromMap(new IdentityHashMap<>());
    Bags.difference(rule, List.of(tie), rows).stream()
        .filter(surplus -> !surplus.missing())
        .forEach(surplus -> strangers.add(surplus.row()));
    return IntStream.range(0, rows.size())
        .filter(i -> strangers.contains(rows.get(i)))
        .findFirst()
        .orElse(0);
  }

  private boolean ownNoise(List<Row> piece) {
    Row first = piece.getFirst();
    return order.keys().stream()
        .filter(key -> key.column() >= 0 && rule.inexact(key.column()))
        .anyMatch(
            key ->
                piece.stream()
                    .anyMatch(row -> !Cells.same(row.get(key.column()), first.get(key.column()))));
  }

  private boolean sortedByOwnValues(List<Row> piece) {
    for (int i = 1; i < piece.size(); i++) {
      if (!inOrder(piece.get(i - 1), piece.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inOrder(Row first, Row second) {
    for (SortKey key : order.keys()) {
      if (key.column() < 0) {
        return true;
      }
      Cell left = first.get(key.column());
      Cell right = second.get(key.column());
      if (!Cells.same(left, right)) {
        return !Types.ordered(columns.get(key.column()).type()) || key.compare(left, right) < 0;
      }
    }
    return true;
  }
}
