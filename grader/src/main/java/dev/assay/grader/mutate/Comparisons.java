package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;

/** How SQL writes comparisons. */
final class Comparisons {
  private Comparisons() {}

  static String sign(String type) {
    return switch (type) {
      case "COMPARE_LESSTHAN" -> "<";
      case "COMPARE_LESSTHANOREQUALTO" -> "<=";
      case "COMPARE_GREATERTHAN" -> ">";
      case "COMPARE_GREATERTHANOREQUALTO" -> ">=";
      case "COMPARE_EQUAL" -> "=";
      case "COMPARE_NOTEQUAL" -> "<>";
      case "COMPARE_DISTINCT_FROM" -> "IS DISTINCT FROM";
      case "COMPARE_NOT_DISTINCT_FROM" -> "IS NOT DISTINCT FROM";
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** What a condition that may be negated is called. */
  static String words(JsonNode condition) {
    String kind = condition.path("subquery_type").asText();
    return switch (condition.path("type").asText()) {
      case "COMPARE_IN" -> "IN";
      case "COMPARE_BETWEEN" -> "BETWEEN";
      case "SUBQUERY" -> kind.equals("EXISTS") ? "EXISTS" : kind.equals("ANY") ? "IN" : "";
      default -> "the condition";
    };
  }
}
