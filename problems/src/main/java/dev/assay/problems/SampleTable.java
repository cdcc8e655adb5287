package dev.assay.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of the sample fixture, to be shown.
 *
 * @param columns those of the table, in the order of the file
 * @param rows a text for each column, or null for NULL
 */
public record SampleTable(String name, List<String> columns, List<List<@Nullable String>> rows) {
  public SampleTable {
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    List<List<@Nullable String>> copies = new ArrayList<>(rows.size());
    for (List<@Nullable String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row needs a text for each column");
      }
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }
}
