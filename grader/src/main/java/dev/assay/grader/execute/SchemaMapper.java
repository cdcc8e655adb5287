package dev.assay.grader.execute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of DuckDB's catalog as a schema. */
final class SchemaMapper {
  private SchemaMapper() {}

  static Schema map(Response.Described described) {
    Map<String, TableParts> tables = new LinkedHashMap<>();
    for (Row row : described.columns()) {
      tables.computeIfAbsent(text(row, 0), _ -> new TableParts()).columns.add(column(row));
    }
    for (Row row : described.constraints()) {
      TableParts table = tables.get(text(row, 0));
      if (table != null) {
        table.add(row);
      }
    }
    return new Schema(
        tables.entrySet().stream().map(entry -> entry.getValue().table(entry.getKey())).toList());
  }

  private static final class TableParts {
    final List<Schema.Column> columns = new ArrayList<>();
    final List<List<String>> uniques = new ArrayList<>();
    final List<Schema.ForeignKey> foreignKeys = new ArrayList<>();
    final List<String> checks = new ArrayList<>();
    List<String> primaryKey = List.of();

    void add(Row constraint) {
      List<String> names = texts(constraint, 2);
      switch (text(constraint, 1)) {
        case "PRIMARY KEY" -> primaryKey = names;
        case "UNIQUE" -> uniques.add(names);
        case "CHECK" -> checks.add(text(constraint, 3));
        case "FOREIGN KEY" ->
            foreignKeys.add(
                new Schema.ForeignKey(names, text(constraint, 4), texts(constraint, 5)));
        default -> {
          // NOT NULL is told by the column.
        }
      }
    }

    Schema.Table table(String name) {
      return new Schema.Table(name, columns, primaryKey, uniques, foreignKeys, checks);
    }
  }

  private static Schema.Column column(Row row) {
    boolean nullable = row.get(3) instanceof Cell.Bool(boolean value) && value;
    return new Schema.Column(
        text(row, 1), text(row, 2), nullable, optionalText(row, 4), optionalText(row, 5));
  }

  private static String text(Row row, int column) {
    String text = optionalText(row, column);
    return text == null ? "" : text;
  }

  private static @Nullable String optionalText(Row row, int column) {
    return row.get(column) instanceof Cell.Text(String value) ? value : null;
  }

  private static List<String> texts(Row row, int column) {
    if (!(row.get(column) instanceof Cell.Items(List<Cell> items))) {
      return List.of();
    }
    return items.stream()
        .filter(Cell.Text.class::isInstance)
        .map(item -> ((Cell.Text) item).value())
        .toList();
  }
}
