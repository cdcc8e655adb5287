package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table under construction. */
final class Table {
  /** Where the typed rows lie until they are written. */
  static final String SCHEMA = "memory.typed";

  private final String name;
  private final List<Column> columns;
  private @Nullable String source;

  Table(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  /**
   * A column as the schema declares it.
   *
   * @param defaultExpression or null for none
   * @param generated the expression that computes it, or null if it is stored
   */
  record Column(
      String name, String type, @Nullable String defaultExpression, @Nullable String generated) {
    static Column of(Row row) {
      return new Column(
          SchemaReader.text(row, 1),
          SchemaReader.text(row, 2),
          optionalText(row, 4),
          optionalText(row, 5));
    }

    private static @Nullable String optionalText(Row row, int column) {
      return row.get(column) instanceof Cell.Text(String value) ? value : null;
    }
  }

  String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  /** The file that its rows come from, if it has any. */
  Optional<String> source() {
    return Optional.ofNullable(source);
  }

  void source(String file) {
    source = file;
  }

  static String typed(String table) {
    return SCHEMA + "." + Sql.name(table);
  }

  String createEmpty() {
    String list =
        columns.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", "));
    return "CREATE TABLE %s AS SELECT %s FROM memory.main.%s LIMIT 0"
        .formatted(typed(name), list, Sql.name(name));
  }

  /** A permutation other than 0 is the seed of an order that has nothing to do with the data. */
  String copyTo(String catalog, int permutation) {
    String order =
        permutation == 0 ? "rowid" : "md5(concat(rowid, ':', %d)), rowid".formatted(permutation);
    return "CREATE TABLE %s.main.%s AS SELECT * FROM %s ORDER BY %s"
        .formatted(catalog, Sql.name(name), typed(name), order);
  }
}
