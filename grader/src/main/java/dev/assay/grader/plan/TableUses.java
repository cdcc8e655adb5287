package dev.assay.grader.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often a query names each table and each of its own CTEs. */
record TableUses(Map<String, Integer> tables, Set<String> unusedCtes) {
  static TableUses of(JsonNode tree) {
    Map<String, Integer> named = new HashMap<>();
    Set<String> defined = new HashSet<>();
    collect(tree, named, defined);
    Set<String> unused = new HashSet<>(defined);
    unused.removeAll(named.keySet());
    Map<String, Integer> tables = new TreeMap<>(named);
    tables.keySet().removeAll(defined);
    return new TableUses(tables, unused);
  }

  private static void collect(JsonNode node, Map<String, Integer> named, Set<String> defined) {
    if (node.path("type").asText().equals("BASE_TABLE")) {
      named.merge(lower(node.path("table_name")), 1, Integer::sum);
    }
    node.path("cte_map").path("map").forEach(cte -> defined.add(lower(cte.path("key"))));
    node.forEach(child -> collect(child, named, defined));
  }

  private static String lower(JsonNode name) {
    return name.asText().toLowerCase(Locale.ROOT);
  }
}
