package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.compare.Expected.SortKey;
import java.util.Objects;

/**
 * A key of an order.
 *
 * @param source where its values come from
 * @param nullsStated whether the query says where NULLs go
 */
record KeySpec(Source source, boolean descending, boolean nullsFirst, boolean nullsStated) {
  KeySpec {
    Objects.requireNonNull(source);
  }

  /**
   * The key as the comparison knows it.
   *
   * @param name what a reader knows it by
   * @param column the output column that shows it, or -1
   */
  SortKey sortKey(String name, int column) {
    String direction = descending ? " DESC" : "";
    String nulls = nullsFirst ? " NULLS FIRST" : nullsStated ? " NULLS LAST" : "";
    return new SortKey(name + direction + nulls, column, descending, nullsFirst);
  }

  /** Where the values of a key come from. */
  sealed interface Source {
    /** An output column, counted from 0. */
    record Output(int column) implements Source {}

    /** An expression that the output does not show, and its name if it is a column's. */
    record Hidden(JsonNode expression, String name) implements Source {
      public Hidden {
        Objects.requireNonNull(expression);
        Objects.requireNonNull(name);
      }
    }
  }
}
