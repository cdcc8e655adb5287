package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates query nodes with their CTEs. */
final class Queries {
  private final Environment environment;
  private final @Nullable Scope outer;

  Queries(Environment environment, @Nullable Scope outer) {
    this.environment = environment;
    this.outer = outer;
  }

  Named translate(JsonNode node) {
    environment.effort().step(1);
    Environment inside = environment;
    for (JsonNode cte : node.path("cte_map").path("map")) {
      int before = environment.effort().steps();
      Named query = cte(inside, cte.path("value"));
      int steps = environment.effort().steps() - before;
      inside = inside.with(cte.path("key").asText(), query, steps);
    }
    return switch (node.path("type").asText()) {
      case "SELECT_NODE" -> new Selects(inside, outer).translate(node);
      case "SET_OPERATION_NODE" -> new SetOperations(inside, outer).translate(node);
      case "RECURSIVE_CTE_NODE" -> throw new UnsupportedConstruct("recursive CTE");
      default -> throw new UnsupportedConstruct(node.path("type").asText());
    };
  }

  private Named cte(Environment inside, JsonNode cte) {
    JsonNode node = cte.path("query_node");
    if (!cte.path("key_targets").isEmpty()) {
      throw new UnsupportedConstruct("recursive CTE with USING KEY");
    }
    if (node.path("type").asText().equals("RECURSIVE_CTE_NODE")) {
      return new Recursions(inside, outer).translate(node, cte.path("aliases"));
    }
    Named query = new Queries(inside, outer).translate(node);
    List<String> names = new ArrayList<>(query.names());
    JsonNode aliases = cte.path("aliases");
    for (int i = 0; i < aliases.size() && i < names.size(); i++) {
      names.set(i, aliases.path(i).asText());
    }
    return new Named(query.rel(), names);
  }
}
