package dev.assay.grader.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * DuckDB's tree of a query without what has no effect on the rows: places in the text, the names of
 * output columns that nothing in the query refers to, the case of names of columns and tables.
 */
final class SyntaxTree {
  private SyntaxTree() {}

  static boolean same(JsonNode left, JsonNode right) {
    return essence(left).equals(essence(right));
  }

  private static JsonNode essence(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    Set<String> names = new HashSet<>();
    strip(copy, names);
    for (JsonNode item : copy.path("select_list")) {
      boolean named = !names.contains(item.path("alias").asText().toLowerCase(Locale.ROOT));
      if (item instanceof ObjectNode column && named) {
        column.put("alias", "");
      }
    }
    return copy;
  }

  /** Takes out places, and notes what columns are called by. */
  private static void strip(JsonNode node, Set<String> names) {
    if (node instanceof ObjectNode object) {
      object.remove("query_location");
      lowerCase(object, "table_name");
      lowerCase(object.path("qualified_name").path("path"));
      lowerCase(object.path("column_names"));
      object.path("column_names").forEach(name -> names.add(name.asText()));
    }
    node.forEach(child -> strip(child, names));
  }

  private static void lowerCase(JsonNode names) {
    if (names instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, array.textNode(array.path(i).asText().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static void lowerCase(ObjectNode object, String field) {
    if (object.path(field).isTextual()) {
      object.put(field, object.path(field).asText().toLowerCase(Locale.ROOT));
    }
  }
}
