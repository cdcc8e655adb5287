package dev.assay.grader.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database of a few rows that is kept as data. Immutable; equal when the rows are, in their
 * order.
 *
 * @param tables by the name of a table as its schema spells it, the rows of those that are not
 *     empty, in the order of the schema
 */
public record TinyDatabase(Map<String, List<Tuple>> tables) {
  public static final TinyDatabase EMPTY = new TinyDatabase(Map.of());

  public TinyDatabase {
    Map<String, List<Tuple>> copy = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) -> {
          if (!rows.isEmpty()) {
            copy.put(table, List.copyOf(rows));
          }
        });
    tables = Collections.unmodifiableMap(copy);
  }

  /** The rows of a table. */
  public List<Tuple> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** How many rows there are in all. */
  public int size() {
    return tables.values().stream().mapToInt(List::size).sum();
  }

  /** The same with other rows in one table. */
  public TinyDatabase with(String table, List<Tuple> rows) {
    Map<String, List<Tuple>> changed = new LinkedHashMap<>(tables);
    changed.put(table, rows);
    return new TinyDatabase(changed);
  }

  /**
   * A row: a value for each column that is stored (not generated), in the order of the schema.
   *
   * @param values as text that DuckDB casts to the column's type; null for NULL
   */
  public record Tuple(List<@Nullable String> values) {
    public Tuple {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public @Nullable String get(int column) {
      return values.get(column);
    }

    /** The same with another value in one column. */
    public Tuple with(int column, @Nullable String value) {
      List<@Nullable String> changed = new ArrayList<>(values);
      changed.set(column, value);
      return new Tuple(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tuple tuple && values.equals(tuple.values);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(values);
    }
  }
}
