package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;

/** Keys of ORDER BY. */
final class Orders {
  private Orders() {}

  static String opposite(JsonNode order) {
    return order.path("type").asText().equals("DESCENDING") ? "ASCENDING" : "DESCENDING";
  }
}
