package dev.assay.grader.protocol;

import java.util.List;

/**
 * A whole result in the order in which the engine returned it. A result without rows still has
 * columns.
 */
public record Rows(List<Column> columns, List<Row> rows) {
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row needs a cell for each column");
      }
    }
  }
}
