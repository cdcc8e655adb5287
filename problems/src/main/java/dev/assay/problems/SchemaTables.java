package dev.assay.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.create.table.CreateTable;

/**
 * The tables that a schema creates, as far as they can be read without the engine: enough to tell
 * an author which CSV belongs to no table. Names are matched without regard to case.
 */
final class SchemaTables {
  /** A table and its columns, as the schema spells them. */
  record Table(String name, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    boolean hasColumn(String column) {
      return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
  }

  private final Map<String, Table> tables;

  private SchemaTables(Map<String, Table> tables) {
    this.tables = tables;
  }

  /**
   * The schema's tables, or nothing where the schema is beyond the parser; DuckDB may know more.
   */
  static Optional<SchemaTables> of(String schema) {
    Map<String, Table> tables = new LinkedHashMap<>();
    try {
      for (Statement statement : new CCJSqlParser(schema).Statements()) {
        if (!(statement instanceof CreateTable create) || create.getColumnDefinitions() == null) {
          return Optional.empty();
        }
        String name = unquoted(create.getTable().getName());
        List<String> columns = new ArrayList<>();
        create.getColumnDefinitions().forEach(each -> columns.add(unquoted(each.getColumnName())));
        tables.put(name.toLowerCase(Locale.ROOT), new Table(name, columns));
      }
      return Optional.of(new SchemaTables(tables));
    } catch (ParseException | TokenMgrException e) {
      return Optional.empty();
    }
  }

  Optional<Table> find(String name) {
    return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)));
  }

  Collection<String> names() {
    return tables.values().stream().map(Table::name).toList();
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
  }
}
