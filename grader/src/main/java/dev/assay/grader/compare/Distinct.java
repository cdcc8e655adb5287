package dev.assay.grader.compare;

import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the first of rows that equal each other, within the tolerance. */
final class Distinct {
  private final RowRule rule;
  private final Map<Long, List<Row>> kept = new HashMap<>();

  Distinct(RowRule rule) {
    this.rule = rule;
  }

  /** The rows that are equal to none before them, here and in earlier calls. */
  List<Row> of(List<Row> rows) {
    return rows.stream().filter(this::isNew).toList();
  }

  private boolean isNew(Row row) {
    List<Row> near = kept.computeIfAbsent(rule.looseHash(row), _ -> new ArrayList<>(1));
    return near.stream().noneMatch(other -> rule.accepts(other, row)) && near.add(row);
  }
}
