package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names may stand in FROM. */
final class TableRules {
  /** Catalogs and schemas of the engine's own. */
  private static final Set<String> SYSTEM_SCHEMAS =
      Set.of("information_schema", "pg_catalog", "system", "temp");

  /** Views of those that DuckDB 2.0 finds by their bare names ({@code duckdb_views()}). */
  private static final Set<String> SYSTEM_VIEWS =
      Set.of(
          """
          duckdb_columns duckdb_constraints duckdb_databases duckdb_indexes duckdb_logs \
          duckdb_schemas duckdb_tables duckdb_types duckdb_views pg_am pg_attrdef pg_attribute \
          pg_class pg_collation pg_constraint pg_database pg_depend pg_description pg_enum \
          pg_index pg_indexes pg_namespace pg_prepared_statements pg_proc pg_sequence \
          pg_sequences pg_settings pg_tables pg_tablespace pg_type pg_views \
          pragma_database_list sqlite_master sqlite_schema sqlite_temp_master \
          sqlite_temp_schema"""
              .split(" "));

  /** What DuckDB would open as a file if no table has that name. */
  private static final Pattern FILE =
      Pattern.compile(
          ".*[/\\\\].*|.*\\.(csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx?|db|duckdb|arrow|avro|gz"
              + "|zst|bz2|zip|blob|geojson|shp)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TableRules() {}

  /** The parts of a BASE_TABLE's name, the table's own last. */
  static List<String> path(JsonNode table) {
    List<String> path = new ArrayList<>();
    for (String part : List.of("catalog_name", "schema_name", "table_name")) {
      if (!table.path(part).asText().isEmpty()) {
        path.add(table.path(part).asText());
      }
    }
    return path;
  }

  static boolean isSystem(List<String> path) {
    if (path.isEmpty()) {
      return false;
    }
    String name = path.getLast().toLowerCase(Locale.ROOT);
    return SYSTEM_VIEWS.contains(name)
        || name.startsWith("duckdb_")
        || name.startsWith("pragma_")
        || path.subList(0, path.size() - 1).stream()
            .anyMatch(part -> SYSTEM_SCHEMAS.contains(part.toLowerCase(Locale.ROOT)));
  }

  static boolean isFile(List<String> path) {
    return path.size() == 1 && FILE.matcher(path.getFirst()).matches();
  }
}
