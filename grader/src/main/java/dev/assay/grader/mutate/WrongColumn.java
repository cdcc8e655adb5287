package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Another column of the same table and type. */
final class WrongColumn implements Operator {
  /** How many other columns are tried. */
  private static final int MOST = 2;

  private static final List<String> NUMBERS =
      List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "DECIMAL", "FLOAT", "DOUBLE");

  @Override
  public String name() {
    return "wrong_column";
  }

  @Override
  public List<Change> at(Spot spot) {

    return !spot.isA("COLUMN_REF")
        ? List.of()
        : spot.scope().resolve(spot.node()).stream()
            .flatMap(found -> others(found).map(other -> change(spot, other)))
            .toList();
  }

  private static Stream<Schema.Column> others(Scope.Resolved found) {
    return found.table().columns().stream()
        .filter(other -> !other.name().equalsIgnoreCase(found.column().name()))
        .filter(other -> family(other.type()).equals(family(found.column().type())))
        .limit(MOST);
  }

  private static String family(String type) {
    String name = type.replaceFirst("\\(.*", "");
    return NUMBERS.contains(name) ? "number" : type;
  }

  private static Change change(Spot spot, Schema.Column other) {
    JsonNode names = spot.get("column_names");
    JsonNode column =
        names.size() == 2
            ? Ast.column(names.get(0).asText(), other.name())
            : Ast.column(other.name());
    return Change.of(column, Ast.columnName(spot.node()), other.name());
  }
}
