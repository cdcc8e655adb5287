package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/** Reads the TYPE nodes of DuckDB's tree. */
final class TypeReader {
  private TypeReader() {}

  static RelDataType read(JsonNode type, DuckTypes types) {
    return types.parse(name(type));
  }

  private static String name(JsonNode type) {
    String name = type.path("type_name").asText();
    if (type.path("class").asText().equals("CONSTANT")) {
      return type.path("literal").path("text").asText();
    }
    List<String> parameters = new ArrayList<>();
    for (JsonNode child : type.path("children")) {
      parameters.add((child.path("alias").asText() + " " + name(child)).trim());
    }
    return parameters.isEmpty() ? name : name + "(" + String.join(",", parameters) + ")";
  }
}
