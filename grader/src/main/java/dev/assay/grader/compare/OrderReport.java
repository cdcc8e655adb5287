package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The finding that the right rows come in the wrong order. */
final class OrderReport {
  /** How many rows are shown from the first that is out of order. */
  private static final int SHOWN = 3;

  private final Aligned aligned;
  private final Order.Blocks order;
  private final OrderCheck check;

  /**
   * @param aligned both sides with the same rows
   */
  OrderReport(Aligned aligned, Order.Blocks order) {
    this.aligned = aligned;
    this.order = order;
    this.check = new OrderCheck(aligned.rule(), aligned.columns(), order);
  }

  /** Empty if the order is right. */
  Optional<Finding> finding() {
    OptionalInt fault = check.firstFault(aligned.actual());
    if (fault.isEmpty()) {
      return Optional.empty();
    }
    int first = fault.getAsInt();
    List<String> names = aligned.columns().stream().map(Column::name).toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("keys", order.keys().stream().map(SortKey::text).toList()));
    facts.add(Fact.of("first_row", first + 1));
    hint().ifPresent(hint -> facts.add(Fact.of("hint", hint)));
    List<Fact.Line> lines = new ArrayList<>();
    for (int i = first; i < Math.min(first + SHOWN, aligned.actual().size()); i++) {
      lines.add(line("expected", aligned.expected().get(i)));
      lines.add(line("actual", aligned.actual().get(i)));
    }
    facts.add(new Fact("rows", new Fact.Grid(names, lines)));
    return Optional.of(new Finding("wrong_order", facts, null));
  }

  private Fact.Line line(String mark, Row row) {
    return new Fact.Line(mark, CellText.of(row, aligned.columns().size()), List.of());
  }

  /** A rearrangement that would make the order right. */
  private Optional<String> hint() {
    if (check.firstFault(aligned.actual().reversed()).isEmpty()) {
      return Optional.of("reversed");
    }
    SortKey first = order.keys().getFirst();
    if (first.column() < 0) {
      return Optional.empty();
    }
    Comparator<Row> nulls =
        Comparator.comparing(row -> row.get(first.column()) instanceof Cell.Null);
    List<Row> moved =
        aligned.actual().stream().sorted(first.nullsFirst() ? nulls.reversed() : nulls).toList();
    return check.firstFault(moved).isEmpty() ? Optional.of("nulls_placement") : Optional.empty();
  }
}
