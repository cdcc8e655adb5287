package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
import java.util.List;

/** The column of another table in FROM that has one of that name. */
final class WrongTable implements Operator {

  @Override
  public String name() {
    return "wrong_table";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode names = spot.get("column_names");
    if (!spot.isA("COLUMN_REF") || names.size() != 2) {
      return List.of();
    }
    String qualifier = names.get(0).asText();
    String table =
        spot.scope().sources().stream()
            .filter(source -> source.name().equalsIgnoreCase(qualifier))
            .map(Scope.Source::table)
            .findFirst()
            .orElse("");
    return spot.scope().sources().stream()
        .filter(source -> !source.name().equalsIgnoreCase(qualifier))
        .filter(source -> source.table().equalsIgnoreCase(table) || has(source, names.get(1)))
        .filter(source -> !source.name().isEmpty())
        .map(
            source ->
                new Change(
                    Ast.column(source.name(), names.get(1).asText()),
                    spot.scope().known(names.get(1).asText())))
        .toList();
  }

  private static boolean has(Scope.Source source, JsonNode column) {
    Schema.Table table = source.definition();
    return table != null && table.column(column.asText()).isPresent();
  }
}
