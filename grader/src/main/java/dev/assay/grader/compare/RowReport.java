package dev.assay.grader.compare;

import dev.assay.grader.compare.ChangedRows.Change;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows that differ into findings: the same differences give the same findings whatever
 * order the rows came in.
 */
final class RowReport {
  /** How many rows of a kind are shown. */
  private static final int SHOWN = 5;

  private final Aligned aligned;
  private final List<String> names;

  RowReport(Aligned aligned) {
    this.aligned = aligned;
    this.names = aligned.columns().stream().map(Column::name).toList();
  }

  /**
   * @param surpluses at least one
   */
  List<Finding> of(List<Surplus> surpluses) {
    int expected = aligned.expected().size();
    int actual = aligned.actual().size();
    if (actual == 0) {
      return List.of(listed("empty_result", missing(surpluses), "missing"));
    }
    if (expected == 0) {
      return List.of(listed("rows_where_none_expected", unexpected(surpluses), "unexpected"));
    }
    List<Surplus> multiples = surpluses.stream().filter(Surplus::onBothSides).toList();
    List<Surplus> others = surpluses.stream().filter(one -> !one.onBothSides()).toList();
    ChangedRows changed = ChangedRows.find(aligned, others);

    Map<Finding, Long> bySize = new LinkedHashMap<>();
    add(
        bySize,
        changed(changed.changes()),
        changed.changes().stream().mapToLong(Change::count).sum());
    List<Surplus> missing = missing(changed.rest());
    if (!missing.isEmpty()) {
      add(bySize, listed("missing_rows", missing, "missing"), total(missing));
    }
    List<Surplus> unexpected = unexpected(changed.rest());
    if (!unexpected.isEmpty()) {
      add(bySize, listed("unexpected_rows", unexpected, "unexpected"), total(unexpected));
    }
    if (!multiples.isEmpty()) {
      add(bySize, multiplicity(multiples), total(multiples));
    }
    List<Finding> findings = new ArrayList<>();
    bySize.entrySet().stream()
        .sorted(Map.Entry.<Finding, Long>comparingByValue().reversed())
        .forEach(entry -> findings.add(entry.getKey()));
    if (expected != actual) {
      findings.add(
          findings.size() == 1 ? 1 : 0,
          Finding.of("row_count", Fact.of("expected", expected), Fact.of("actual", actual)));
    }
    return findings;
  }

  private static void add(Map<Finding, Long> findings, @Nullable Finding finding, long size) {
    if (finding != null) {
      findings.put(finding, size);
    }
  }

  private static List<Surplus> missing(List<Surplus> surpluses) {
    return surpluses.stream().filter(Surplus::missing).sorted(BY_ROW).toList();
  }

  private static List<Surplus> unexpected(List<Surplus> surpluses) {
    return surpluses.stream().filter(one -> !one.missing()).sorted(BY_ROW).toList();
  }

  private static final Comparator<Surplus> BY_ROW =
      Comparator.comparing(Surplus::row, CellOrder.ROWS);

  private static long total(List<Surplus> surpluses) {
    return surpluses.stream().mapToLong(Surplus::count).sum();
  }

  private Finding listed(String code, List<Surplus> surpluses, String mark) {
    List<Fact.Line> lines = new ArrayList<>();
    for (Surplus surplus : surpluses) {
      for (int i = 0; i < surplus.count() && lines.size() < SHOWN; i++) {
        lines.add(line(mark, surplus.row(), List.of()));
      }
    }
    return Finding.of(
        code,
        Fact.of("total", total(surpluses)),
        Fact.of("expected", aligned.expected().size()),
        Fact.of("actual", aligned.actual().size()),
        new Fact("rows", new Fact.Grid(names, lines)));
  }

  private @Nullable Finding changed(List<Change> changes) {
    if (changes.isEmpty()) {
      return null;
    }
    Map<Integer, Long> byColumn = new TreeMap<>();
    for (Change change : changes) {
      change.changed().forEach(column -> byColumn.merge(column, (long) change.count(), Long::sum));
    }
    List<Integer> columns =
        byColumn.entrySet().stream()
            .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("total", changes.stream().mapToLong(Change::count).sum()));
    facts.add(Fact.of("columns", columns.stream().map(names::get).toList()));
    for (int column : columns) {
      Hints.of(changes, column)
          .ifPresent(hint -> facts.add(Fact.of("hint", List.of(names.get(column), hint))));
    }
    List<Fact.Line> lines = new ArrayList<>();
    for (Change change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      lines.add(line("expected", change.expected(), change.changed()));
      lines.add(line("actual", change.actual(), change.changed()));
    }
    facts.add(new Fact("rows", new Fact.Grid(names, lines)));
    return new Finding("changed_cells", facts, null);
  }

  private Finding multiplicity(List<Surplus> surpluses) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("total", surpluses.size()));
    facts.add(Fact.of("expected", aligned.expected().size()));
    facts.add(Fact.of("actual", aligned.actual().size()));
    if (distinct(aligned.actual()) && surpluses.stream().allMatch(Surplus::missing)) {
      facts.add(Fact.of("hint", "duplicates_removed"));
    } else if (distinct(aligned.expected()) && surpluses.stream().noneMatch(Surplus::missing)) {
      facts.add(Fact.of("hint", "duplicates_kept"));
    }
    List<String> header = new ArrayList<>(names);
    header.add("times_expected");
    header.add("times_actual");
    int width = names.size();
    List<Fact.Line> lines = new ArrayList<>();
    for (Surplus surplus : surpluses.stream().sorted(BY_ROW).limit(SHOWN).toList()) {
      List<@Nullable String> cells = CellText.of(surplus.row(), width);
      cells.add(Integer.toString(surplus.expected()));
      cells.add(Integer.toString(surplus.actual()));
      lines.add(new Fact.Line("row", cells, List.of(width + 1)));
    }
    facts.add(new Fact("rows", new Fact.Grid(header, lines)));
    return new Finding("wrong_multiplicity", facts, null);
  }

  private boolean distinct(List<Row> rows) {
    return new Tally(aligned.rule(), aligned.rule().width(), rows.size())
            .find(rows)
            .entries()
            .size()
        == rows.size();
  }

  private Fact.Line line(String mark, Row row, List<Integer> changed) {
    return new Fact.Line(mark, CellText.of(row, names.size()), changed);
  }
}
