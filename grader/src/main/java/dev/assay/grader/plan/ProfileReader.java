package dev.assay.grader.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the profile that DuckDB's EXPLAIN ANALYZE gives as JSON. */
final class ProfileReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands above the query only because it is explained. */
  private static final Set<String> WRAPPERS = Set.of("RESULT_COLLECTOR", "EXPLAIN_ANALYZE");

  /** The parts of an operator's description that are the query's and not the data's. */
  private static final List<String> TOLD =
      List.of(
          "Table",
          "Join Type",
          "Conditions",
          "Filters",
          "Expression",
          "Groups",
          "Aggregates",
          "Order By",
          "Function",
          "CTE Name");

  private static final int LONGEST = 100;

  private ProfileReader() {}

  static Optional<EnginePlan> read(String json) {
    try {
      JsonNode operator = JSON.readTree(json).path("operator").path(0);
      while (WRAPPERS.contains(operator.path("type").asText())) {
        operator = operator.path("children").path(0);
      }
      return operator.isObject() ? Optional.of(plan(operator)) : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static EnginePlan plan(JsonNode operator) {
    List<EnginePlan> inputs = new ArrayList<>();
    operator.path("children").forEach(child -> inputs.add(plan(child)));
    return new EnginePlan(
        operator.path("type").asText().strip(),
        detail(operator.path("extra_info")),
        operator.path("intermediate_rows").asLong(),
        operator.path("rows_scanned").asLong(),
        inputs);
  }

  private static String detail(JsonNode info) {
    List<String> parts = new ArrayList<>();
    for (String key : TOLD) {
      JsonNode value = info.path(key);
      List<String> texts = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(text -> texts.add(text.asText()));
      } else if (!value.asText().isEmpty()) {
        texts.add(value.asText());
      }
      String text = String.join(", ", texts);
      if (key.equals("Table")) {
        text = text.substring(text.lastIndexOf('.') + 1);
      }
      if (!text.isEmpty() && !text.startsWith("__duckdb")) {
        parts.add(text);
      }
    }
    String all = String.join("; ", parts);
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 3) + "...";
  }
}
