package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns tell the rows of a query apart, as far as keys of the schema, GROUP BY and DISTINCT
 * show. It errs towards not knowing.
 */
final class Keys {
  private final Schema schema;
  private final Map<String, JsonNode> common = new HashMap<>();

  Keys(JsonNode root, Schema schema) {
    this.schema = schema;
    for (JsonNode map : root.findValues("cte_map")) {
      for (JsonNode entry : map.path("map")) {
        common.put(lower(entry.path("key")), entry.path("value"));
      }
    }
  }

  /** Whether no two rows of the query can be equal. */
  boolean distinct(JsonNode query) {
    return of(query).isPresent();
  }

  /** Whether there is a common table expression of that name. */
  boolean isCommon(String table) {
    return common.containsKey(table.toLowerCase(Locale.ROOT));
  }

  /** Output columns, in lower case, no two rows of which are equal. */
  private Optional<Set<String>> of(JsonNode query) {
    if (!Ast.isA(query, "SELECT_NODE")) {
      return Optional.empty();
    }
    JsonNode items = query.path("select_list");
    JsonNode groups = query.path("group_expressions");
    if (!groups.isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      groups.forEach(key -> names.add(key(key)));
      return query.path("group_sets").size() == 1 && !names.contains("")
          ? shown(names, items)
          : Optional.empty();
    }
    if (Ast.list(items).stream().anyMatch(Aggregates::in)) {
      return Optional.of(Set.of());
    }
    return from(query.path("from_table")).flatMap(names -> shown(names, items));
  }

  /** The names under which the columns are selected, if all are. */
  private static Optional<Set<String>> shown(Set<String> columns, JsonNode items) {
    Set<String> names = new LinkedHashSet<>();
    for (String column : columns) {
      Optional<String> name =
          Ast.list(items).stream().flatMap(item -> shows(item, column).stream()).findFirst();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(names);
  }

  /** Columns are {@code table.column}, or {@code .column} where the query says no table. */
  private static Optional<String> shows(JsonNode item, String column) {
    String bare = column.substring(column.indexOf('.') + 1);
    if (Ast.isA(item, "STAR")) {
      boolean plain = item.path("exclude_list").isEmpty() && item.path("replace_list").isEmpty();
      return plain && item.path("relation_name").asText().isEmpty()
          ? Optional.of(bare)
          : Optional.empty();
    }
    String shown = key(item);
    boolean same =
        shown.equals(column)
            || (shown.endsWith("." + bare) && (shown.startsWith(".") || column.startsWith(".")));
    String alias = lower(item.path("alias"));
    return same || (alias.equals(bare) && !Ast.isA(item, "COLUMN_REF") && column.startsWith("."))
        ? Optional.of(alias.isEmpty() ? bare : alias)
        : Optional.empty();
  }

  private static String key(JsonNode column) {
    JsonNode names = column.path("column_names");
    return switch (Ast.isA(column, "COLUMN_REF") ? names.size() : 0) {
      case 1 -> "." + lower(names.get(0));
      case 2 -> lower(names.get(0)) + "." + lower(names.get(1));
      default -> "";
    };
  }

  private Optional<Set<String>> from(JsonNode from) {
    String alias = lower(from.path("alias"));
    return switch (from.path("type").asText()) {
      case "BASE_TABLE" -> {
        String table = lower(from.path("table_name"));
        yield qualified(table(table), alias.isEmpty() ? table : alias);
      }
      case "SUBQUERY" ->
          from.path("column_name_alias").isEmpty()
              ? qualified(of(from.path("subquery").path("node")), alias)
              : Optional.empty();
      case "JOIN" -> join(from);
      default -> Optional.empty();
    };
  }

  private Optional<Set<String>> table(String table) {
    JsonNode query = common.get(table);
    if (query != null) {
      return query.path("aliases").isEmpty() ? of(query.path("query_node")) : Optional.empty();
    }
    return schema
        .table(table)
        .map(Schema.Table::primaryKey)
        .filter(key -> !key.isEmpty())
        .map(Keys::lower);
  }

  private Optional<Set<String>> join(JsonNode join) {
    String kind = join.path("join_type").asText();
    Optional<Set<String>> left = from(join.path("left"));
    Optional<Set<String>> right = from(join.path("right"));
    if (left.isEmpty() || kind.equals("SEMI") || kind.equals("ANTI")) {
      return left;
    }
    if (right.isEmpty() || !join.path("using_columns").isEmpty()) {
      return Optional.empty();
    }
    boolean oneRight = bound(right.get(), join.path("condition"));
    boolean oneLeft = bound(left.get(), join.path("condition"));
    if (oneRight && (kind.equals("INNER") || kind.equals("LEFT"))) {
      return left;
    }
    if (oneLeft && (kind.equals("INNER") || kind.equals("RIGHT"))) {
      return right;
    }
    Set<String> both = new LinkedHashSet<>(left.get());
    both.addAll(right.get());
    return Optional.of(both);
  }

  /** Whether the condition fixes every one of the columns to a value from elsewhere. */
  private static boolean bound(Set<String> columns, JsonNode condition) {
    List<JsonNode> conjuncts =
        Ast.isA(condition, "CONJUNCTION_AND")
            ? Ast.list(condition.path("children"))
            : List.of(condition);
    return columns.stream()
        .allMatch(column -> conjuncts.stream().anyMatch(each -> fixes(each, column)));
  }

  private static boolean fixes(JsonNode condition, String column) {
    String table = column.substring(0, column.indexOf('.') + 1);
    return Ast.isA(condition, "COMPARE_EQUAL")
        && ((key(condition.path("left")).equals(column)
                && isElsewhere(condition.path("right"), table))
            || (key(condition.path("right")).equals(column)
                && isElsewhere(condition.path("left"), table)));
  }

  private static boolean isElsewhere(JsonNode expression, String table) {
    boolean constant = Ast.isA(expression, "VALUE_CONSTANT");
    String key = key(expression);
    return constant || (!key.isEmpty() && !key.startsWith(".") && !key.startsWith(table));
  }

  private static Optional<Set<String>> qualified(Optional<Set<String>> names, String table) {
    return names.map(
        all -> {
          Set<String> qualified = new LinkedHashSet<>();
          all.forEach(name -> qualified.add(table + "." + name));
          return qualified;
        });
  }

  private static Set<String> lower(List<String> names) {
    Set<String> lower = new LinkedHashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }

  private static String lower(JsonNode text) {
    return text.asText().toLowerCase(Locale.ROOT);
  }
}
