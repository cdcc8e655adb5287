package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A key of GROUP BY too many. */
final class GroupKeyAdded implements Operator {

  @Override
  public String name() {
    return "group_key_added";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("group_expressions");
    if (!spot.isA("SELECT_NODE") || spot.get("group_sets").size() != 1 || keys.isEmpty()) {
      return List.of();
    }
    List<String> grouped = new ArrayList<>();
    keys.forEach(key -> grouped.add(Ast.columnName(key).toLowerCase(Locale.ROOT)));
    return spot.scope().sources().stream()
        .flatMap(
            source -> columns(source, grouped).limit(1).map(column -> added(spot, source, column)))
        .toList();
  }

  private static Stream<Schema.Column> columns(Scope.Source source, List<String> grouped) {
    Schema.Table table = source.definition();
    return table == null
        ? Stream.of()
        : table.columns().stream()
            .filter(column -> !grouped.contains(column.name().toLowerCase(Locale.ROOT)));
  }

  private static Change added(Spot spot, Scope.Source source, Schema.Column column) {
    ObjectNode copy = spot.copy();
    copy.withArray("group_expressions").add(Scope.reference(source, column));
    ArrayNode set = copy.putArray("group_sets").addArray();
    IntStream.range(0, copy.path("group_expressions").size()).forEach(set::add);
    return Change.to(copy, Fact.of("column", column.name()));
  }
}
