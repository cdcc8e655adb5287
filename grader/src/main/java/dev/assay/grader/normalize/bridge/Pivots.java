package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import dev.assay.grader.normalize.bridge.Froms.From;
import java.util.Locale;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites {@code PIVOT} to what it is short for: one aggregate with a FILTER for each value.
 * Tried: a value without rows gives what the aggregate gives of no rows, 0 for count and NULL
 * otherwise. DuckDB compares column and value by their texts ({@code 9.50} is not {@code 9.5}), so
 * only texts and integers are taken.
 */
final class Pivots {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Environment environment;
  private final Froms froms;

  Pivots(Environment environment, Froms froms) {
    this.environment = environment;
    this.froms = froms;
  }

  Named translate(JsonNode node, @Nullable Scope outer) {
    if (!node.path("unpivot_names").isEmpty() || node.path("aggregates").isEmpty()) {
      throw new UnsupportedConstruct("UNPIVOT");
    }
    JsonNode pivots = node.path("pivots");
    JsonNode column = pivots.path(0).path("pivot_expressions").path(0);
    if (pivots.size() != 1 || pivots.path(0).path("pivot_expressions").size() != 1) {
      throw new UnsupportedConstruct("PIVOT on several columns");
    }
    if (node.path("groups").isEmpty() || pivots.path(0).path("entries").isEmpty()) {
      throw new UnsupportedConstruct("PIVOT without GROUP BY");
    }
    From source = froms.translate(node.path("source"), outer);
    RelDataType type = new Expressions(environment, source.scope()).translate(column).getType();
    ObjectNode select = NODES.objectNode().put("type", "SELECT_NODE");
    select.set("from_table", node.path("source"));
    ArrayNode list = select.putArray("select_list");
    ArrayNode groups = select.putArray("group_expressions");
    ArrayNode set = select.putArray("group_sets").addArray();
    for (JsonNode name : node.path("groups")) {
      set.add(groups.size());
      groups.add(column(name.asText()));
      list.add(column(name.asText()));
    }
    for (JsonNode entry : pivots.path(0).path("entries")) {
      JsonNode value = entry.path("star_expr");
      check(type, value);
      for (JsonNode aggregate : node.path("aggregates")) {
        environment.effort().step(1);
        list.add(filtered(aggregate, column, value, name(entry, value, aggregate, node)));
      }
    }
    return new Queries(environment, outer).translate(select);
  }

  private static ObjectNode column(String name) {
    ObjectNode column = NODES.objectNode().put("class", "COLUMN_REF").put("type", "COLUMN_REF");
    column.putArray("column_names").add(name);
    return column;
  }

  private static void check(RelDataType type, JsonNode value) {
    String kind = value.path("literal").path("kind").asText();
    boolean taken =
        DuckTypes.isText(type)
            ? kind.equals("STRING")
            : DuckTypes.isInteger(type)
                && kind.equals("INTEGER")
                && value.path("literal").path("text").asText().matches("0|[1-9]\\d*");
    if (!taken) {
      throw new UnsupportedConstruct("PIVOT on values of type " + DuckTypes.name(type));
    }
  }

  private static JsonNode filtered(JsonNode aggregate, JsonNode column, JsonNode value, String as) {
    boolean plain =
        Aggregates.isCall(aggregate)
            && aggregate.path("class").asText().equals("FUNCTION")
            && !aggregate.path("filter").isObject();
    if (!plain) {
      throw new UnsupportedConstruct("PIVOT with an expression over aggregates");
    }
    ObjectNode copy = aggregate.deepCopy();
    ObjectNode equal = NODES.objectNode().put("class", "COMPARISON").put("type", "COMPARE_EQUAL");
    equal.set("left", column);
    equal.set("right", value);
    copy.set("filter", equal);
    return copy.put("alias", as);
  }

  /** The value, and after it the aggregate where there are several. */
  private static String name(JsonNode entry, JsonNode value, JsonNode aggregate, JsonNode pivot) {
    String alias = entry.path("alias").asText();
    String name = alias.isEmpty() ? value.path("literal").path("text").asText() : alias;
    if (pivot.path("aggregates").size() == 1) {
      return name;
    }
    String of = aggregate.path("alias").asText();
    return name
        + "_"
        + (of.isEmpty() ? aggregate.path("function_name").asText().toLowerCase(Locale.ROOT) : of);
  }
}
