package dev.assay.grader.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a problem in the order of their declaration, as DuckDB's catalog describes them.
 */
public record Schema(List<Table> tables) {
  public Schema {
    tables = List.copyOf(tables);
  }

  /** The table of that name, in any case. */
  public Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * A table and what its rows must satisfy.
   *
   * @param primaryKey its columns, none if there is no primary key
   * @param uniques the columns of each UNIQUE constraint other than the primary key
   * @param checks the expression of each CHECK constraint, in DuckDB's SQL
   */
  public record Table(
      String name,
      List<Column> columns,
      List<String> primaryKey,
      List<List<String>> uniques,
      List<ForeignKey> foreignKeys,
      List<String> checks) {
    public Table {
      Objects.requireNonNull(name);
      columns = List.copyOf(columns);
      primaryKey = List.copyOf(primaryKey);
      uniques = uniques.stream().map(List::copyOf).toList();
      foreignKeys = List.copyOf(foreignKeys);
      checks = List.copyOf(checks);
    }

    /** The columns that rows give a value for: those that are not generated. */
    public List<Column> stored() {
      return columns.stream().filter(column -> column.generatedExpression() == null).toList();
    }

    /** The column of that name, in any case. */
    public Optional<Column> column(String name) {
      return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /**
   * A column.
   *
   * @param type DuckDB's name of the type, for example {@code DECIMAL(10,2)} or {@code ENUM('a',
   *     'b')}
   * @param nullable false also for the columns of a primary key
   * @param defaultExpression in DuckDB's SQL, or null for none
   * @param generatedExpression what computes the column, in DuckDB's SQL, or null if it is stored
   */
  public record Column(
      String name,
      String type,
      boolean nullable,
      @Nullable String defaultExpression,
      @Nullable String generatedExpression) {
    public Column {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /** Columns whose values, unless one is NULL, stand in the columns of a row of another table. */
  public record ForeignKey(List<String> columns, String table, List<String> referencedColumns) {
    public ForeignKey {
      columns = List.copyOf(columns);
      Objects.requireNonNull(table);
      referencedColumns = List.copyOf(referencedColumns);
      if (columns.size() != referencedColumns.size()) {
        throw new IllegalArgumentException("a foreign key refers column by column");
      }
    }
  }
}
