package dev.assay.grader.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
import dev.assay.grader.require.Names.Columns;
import dev.assay.grader.require.Names.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for subqueries that refer to the row outside, on DuckDB's own syntax tree: names are looked
 * up as DuckDB does, in the FROM clause of the query itself first. A subquery in FROM that refers
 * to what stands left of it, with LATERAL or without, is one too; a table function that does is
 * none.
 */
final class Correlation {
  /** Every table has it, and {@code *} does not show it. */
  private static final String ROW_ID = "rowid";

  private final Schema schema;
  private boolean found;
  private boolean doubtful;

  private Correlation(Schema schema) {
    this.schema = schema;
  }

  /** Whether there is one; empty where that hangs on columns that the schema does not tell. */
  static Optional<Boolean> in(JsonNode tree, Schema schema) {
    Correlation correlation = new Correlation(schema);
    correlation.query(tree, Map.of(), null);
    return correlation.doubtful && !correlation.found
        ? Optional.empty()
        : Optional.of(correlation.found);
  }

  /** Looks through a query; its columns. */
  private Columns query(JsonNode node, Map<String, Columns> around, @Nullable Names outer) {
    Map<String, Columns> ctes = new HashMap<>(around);
    for (JsonNode cte : node.path("cte_map").path("map")) {
      ctes.put(lower(cte.path("key")), cte(cte.path("value"), Map.copyOf(ctes), outer));
    }
    return switch (node.path("type").asText()) {
      case "SELECT_NODE" -> select(node, ctes, outer);
      case "SET_OPERATION_NODE" -> setOperation(node, ctes, outer);
      default -> Columns.UNKNOWN;
    };
  }

  private Columns cte(JsonNode cte, Map<String, Columns> ctes, @Nullable Names outer) {
    JsonNode node = cte.path("query_node");
    List<String> aliases = texts(cte.path("aliases"));
    if (!node.path("type").asText().equals("RECURSIVE_CTE_NODE")) {
      return query(node, ctes, outer).renamed(aliases);
    }
    Columns columns = query(node.path("left"), ctes, outer).renamed(aliases);
    Map<String, Columns> itself = new HashMap<>(ctes);
    itself.put(lower(node.path("cte_name")), columns);
    query(node.path("right"), itself, outer);
    return columns;
  }

  private Columns setOperation(JsonNode node, Map<String, Columns> ctes, @Nullable Names outer) {
    List<String> names = new ArrayList<>();
    boolean all = true;
    for (JsonNode child : node.path("children")) {
      Columns columns = query(child, ctes, outer);
      names.addAll(columns.names());
      all &= columns.all();
    }
    boolean byName = node.path("setop_type").asText().equals("UNION_BY_NAME");
    int width = node.path("children").isEmpty() ? 0 : names.size() / node.path("children").size();
    Columns columns = new Columns(byName || !all ? names : names.subList(0, width), all);
    visit(
        node.path("modifiers"), ctes, new Names(List.of(new Source("", columns)), Set.of(), outer));
    return columns;
  }

  private Columns select(JsonNode node, Map<String, Columns> ctes, @Nullable Names outer) {
    List<Source> sources = from(node.path("from_table"), ctes, List.of(), outer);
    Set<String> aliases = new HashSet<>();
    node.path("select_list").forEach(item -> aliases.add(lower(item.path("alias"))));
    aliases.remove("");
    Names names = new Names(sources, aliases, outer);
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("from_table") && !field.getKey().equals("cte_map")) {
                visit(field.getValue(), ctes, names);
              }
            });
    return SelectedColumns.of(node.path("select_list"), sources);
  }

  /**
   * Looks through a FROM clause; what it brings.
   *
   * @param left what stands left of it in the same clause
   */
  private List<Source> from(
      JsonNode node, Map<String, Columns> ctes, List<Source> left, @Nullable Names outer) {
    Names lateral = new Names(left, Set.of(), outer);
    String alias = lower(node.path("alias"));
    List<String> renamed = texts(node.path("column_name_alias"));
    return switch (node.path("type").asText()) {
      case "EMPTY" -> List.of();
      case "JOIN" -> join(node, ctes, left, outer);
      case "BASE_TABLE" -> {
        String name = lower(node.path("table_name"));
        Columns columns = table(node, name, ctes).renamed(renamed);
        yield List.of(new Source(alias.isEmpty() ? name : alias, columns));
      }
      case "SUBQUERY" -> {
        Columns columns = query(node.path("subquery").path("node"), ctes, lateral);
        yield List.of(new Source(alias, columns.renamed(renamed)));
      }
      case "EXPRESSION_LIST" -> {
        visit(node.path("values"), ctes, lateral);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < node.path("values").path(0).size(); i++) {
          names.add("col" + i);
        }
        yield List.of(new Source(alias, new Columns(names, true).renamed(renamed)));
      }
      case "TABLE_FUNCTION" -> {
        visit(node.path("function"), ctes, lateral);
        String name = lower(node.path("function").path("function_name"));
        boolean known =
            !renamed.isEmpty() || name.equals("range") || name.equals("generate_series");
        Columns columns = new Columns(List.of(name), known).renamed(renamed);
        yield List.of(new Source(alias.isEmpty() ? name : alias, columns));
      }
      case "PIVOT" -> {
        List<Source> sources = from(node.path("source"), ctes, left, outer);
        Names inside = new Names(sources, Set.of(), outer);
        visit(node.path("aggregates"), ctes, inside);
        visit(node.path("pivots"), ctes, inside);
        yield List.of(new Source(alias, new Columns(renamed, false)));
      }
      default -> List.of(new Source(alias, Columns.UNKNOWN));
    };
  }

  private Columns table(JsonNode node, String name, Map<String, Columns> ctes) {
    boolean bare =
        node.path("schema_name").asText().isEmpty() && node.path("catalog_name").asText().isEmpty();
    Columns cte = bare ? ctes.get(name) : null;
    return cte != null
        ? cte
        : schema
            .table(name)
            .map(
                table -> {
                  List<String> names = new ArrayList<>();
                  table.columns().forEach(column -> names.add(column.name()));
                  names.add(ROW_ID);
                  return new Columns(names, true);
                })
            .orElse(Columns.UNKNOWN);
  }

  private List<Source> join(
      JsonNode node, Map<String, Columns> ctes, List<Source> left, @Nullable Names outer) {
    List<Source> ofLeft = from(node.path("left"), ctes, left, outer);
    List<Source> ofRight = from(node.path("right"), ctes, plus(left, ofLeft), outer);
    List<Source> both = plus(ofLeft, ofRight);
    visit(node.path("condition"), ctes, new Names(both, Set.of(), outer));
    String type = node.path("join_type").asText();
    return type.equals("SEMI") || type.equals("ANTI") ? ofLeft : both;
  }

  private static List<Source> plus(List<Source> some, List<Source> others) {
    List<Source> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** Looks through expressions. */
  private void visit(JsonNode node, Map<String, Columns> ctes, Names names) {
    switch (node.path("class").asText()) {
      case "COLUMN_REF" -> {
        switch (names.place(texts(node.path("column_names")))) {
          case OUTSIDE -> found = true;
          case UNDECIDED -> doubtful = true;
          case HERE, NOWHERE -> {}
        }
      }
      case "SUBQUERY" -> {
        visit(node.path("child"), ctes, names);
        query(node.path("subquery").path("node"), ctes, names);
      }
      case "LAMBDA" -> lambda(node, ctes, names);
      default -> node.forEach(child -> visit(child, ctes, names));
    }
  }

  private void lambda(JsonNode node, Map<String, Columns> ctes, Names names) {
    if (!node.path("syntax_type").asText().equals("LAMBDA_KEYWORD")) { // It may be j -> 'key'.
      visit(node.path("lhs"), ctes, names);
      visit(node.path("expr"), ctes, names);
      return;
    }
    List<String> parameters = new ArrayList<>();
    node.path("lhs").findValues("column_names").forEach(path -> parameters.addAll(texts(path)));
    Source own = new Source("", new Columns(parameters, true));
    List<Source> sources = plus(List.of(own), names.sources());
    visit(node.path("expr"), ctes, new Names(sources, names.aliases(), names.outer()));
  }

  static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(lower(node)));
    return texts;
  }

  static String lower(JsonNode name) {
    return name.asText().toLowerCase(Locale.ROOT);
  }
}
