package dev.assay.grader.execute;

import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a run of a query over many tiny databases in one statement ended. */
public sealed interface BatchExecution {
  /**
   * The query returned its rows.
   *
   * @param columns as the engine names them within a subquery: of two that have the same name, one
   *     is renamed
   * @param rows by database, in no order
   */
  record Completed(List<Column> columns, List<List<Row>> rows) implements BatchExecution {
    public Completed {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows on one database, counted from the first that was asked for. */
    public Rows on(int database) {
      return new Rows(columns, rows.get(database));
    }
  }

  /**
   * It did not: one of the databases makes the query fail, or it cannot be run in this form, or the
   * worker was lost. Says nothing about the query by itself.
   */
  record Refused(String reason) implements BatchExecution {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }

  /** Sorts the rows of a run by database. */
  static BatchExecution of(Execution execution, int from, int to) {
    return switch (execution) {
      case Execution.Completed(Rows all) -> completed(all, from, to);
      case Execution.Failed(Execution.Phase _, String message, Span _) -> new Refused(message);
      case Execution.Exceeded(Execution.Resource resource) -> new Refused(resource.name());
      case Execution.Broken(String reason) -> new Refused(reason);
    };
  }

  private static BatchExecution completed(Rows all, int from, int to) {
    List<List<Row>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(new ArrayList<>());
    }
    for (Row row : all.rows()) {
      if (!(row.get(0) instanceof Cell.Int(long number)) || number < from || number >= to) {
        return new Refused("a row of no database");
      }
      rows.get((int) number - from).add(Row.of(row.cells().subList(1, row.size())));
    }
    return new Completed(all.columns().subList(1, all.columns().size()), rows);
  }
}
