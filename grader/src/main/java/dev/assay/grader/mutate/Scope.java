package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one SELECT reads, as far as the schema tells.
 *
 * @param sources the tables of its FROM, from left to right
 */
record Scope(Schema schema, List<Source> sources) {

  Scope {
    sources = List.copyOf(sources);
  }

  /**
   * A table in FROM.
   *
   * @param name what its columns are qualified by
   * @param table its name, or nothing for a subquery
   * @param definition the schema's, or null for common table expressions and subqueries
   * @param optional whether an outer join may fill its columns with NULL
   */
  record Source(String name, String table, Schema.@Nullable Table definition, boolean optional) {
    Source {
      Objects.requireNonNull(name);
      Objects.requireNonNull(table);
    }
  }

  /** A column of the schema that a reference to a column means. */
  record Resolved(Source source, Schema.Table table, Schema.Column column) {}

  /**
   * The scope of a SELECT.
   *
   * @param keys of the whole query, for what is a common table expression
   */
  static Scope of(JsonNode select, Schema schema, Keys keys) {
    List<Source> sources = new ArrayList<>();
    collect(select.path("from_table"), false, schema, keys, sources);
    return new Scope(schema, sources);
  }

  private static void collect(
      JsonNode from, boolean optional, Schema schema, Keys keys, List<Source> into) {
    switch (from.path("type").asText()) {
      case "JOIN" -> {
        String kind = from.path("join_type").asText();
        boolean left = kind.equals("RIGHT") || kind.equals("FULL");
        boolean right = kind.equals("LEFT") || kind.equals("FULL");
        collect(from.path("left"), optional || left, schema, keys, into);
        if (!kind.equals("SEMI") && !kind.equals("ANTI")) {
          collect(from.path("right"), optional || right, schema, keys, into);
        }
      }
      case "BASE_TABLE" -> {
        String table = from.path("table_name").asText();
        String alias = from.path("alias").asText();
        Schema.Table definition = keys.isCommon(table) ? null : schema.table(table).orElse(null);
        into.add(new Source(alias.isEmpty() ? table : alias, table, definition, optional));
      }
      default -> into.add(new Source(from.path("alias").asText(), "", null, optional));
    }
  }

  /** The column of the schema that a COLUMN_REF means, if that is plain. */
  Optional<Resolved> resolve(JsonNode reference) {
    JsonNode names = reference.path("column_names");
    String column = Ast.columnName(reference);
    String qualifier = names.size() == 2 ? names.get(0).asText() : "";
    if (column.isEmpty() || names.size() > 2) {
      return Optional.empty();
    }
    List<Resolved> found =
        sources.stream()
            .filter(source -> qualifier.isEmpty() || source.name().equalsIgnoreCase(qualifier))
            .flatMap(source -> resolve(source, column).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<Resolved> resolve(Source source, String column) {
    Schema.Table table = source.definition();
    return table == null
        ? Optional.empty()
        : table.column(column).map(found -> new Resolved(source, table, found));
  }

  /**
   * Whether the column can be NULL here. A column of a subquery is taken for the schema's of that
   * name; one of another name may be NULL.
   */
  boolean nullable(JsonNode reference) {
    String name = Ast.columnName(reference);
    return knownNullable(reference)
        || sources.stream().anyMatch(Source::optional)
        || schema.tables().stream()
            .flatMap(table -> table.column(name).stream())
            .findAny()
            .isEmpty();
  }

  /** Whether the schema says so, of the column or of one of that name. */
  boolean knownNullable(JsonNode reference) {
    String name = Ast.columnName(reference);
    return resolve(reference)
        .map(found -> found.column().nullable() || found.source().optional())
        .orElseGet(
            () ->
                schema.tables().stream()
                    .flatMap(table -> table.column(name).stream())
                    .anyMatch(Schema.Column::nullable));
  }

  /** A column as a fact, where the schema has one of that name: other names are the query's own. */
  List<Fact> known(String column) {
    return schema.tables().stream().anyMatch(table -> table.column(column).isPresent())
        ? List.of(Fact.of("column", column))
        : List.of();
  }

  /** A reference to a column of a source. */
  static JsonNode reference(Source source, Schema.Column column) {
    return Ast.column(source.name(), column.name());
  }
}
