package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the values of a key that is sorted by a collation equal where the collation calls them
 * equal, by the functions that DuckDB itself sorts by.
 */
final class Collations {
  private static final Map<String, String> FUNCTIONS =
      Map.of("nocase", "lower", "noaccent", "strip_accents", "nfc", "nfc_normalize");

  private Collations() {}

  static JsonNode applied(JsonNode expression) {
    if (!SelectTree.isA(expression, "COLLATE")) {
      return expression;
    }
    JsonNode value = applied(expression.path("child"));
    String collations = expression.path("collation").asText().toLowerCase(Locale.ROOT);
    for (String collation : List.of(collations.split("\\.", -1))) {
      String function = FUNCTIONS.get(collation);
      value = function == null ? value : Nodes.call(function, value);
    }
    return value;
  }
}
