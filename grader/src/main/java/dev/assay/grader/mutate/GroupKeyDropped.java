package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** A key of GROUP BY forgotten. */
final class GroupKeyDropped implements Operator {

  @Override
  public String name() {
    return "group_key_dropped";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("group_expressions");
    if (!spot.isA("SELECT_NODE") || spot.get("group_sets").size() != 1 || keys.size() < 2) {
      return List.of();
    }
    return IntStream.range(0, keys.size())
        .mapToObj(
            i -> {
              ObjectNode copy = Ast.with(spot.node(), "group_expressions", Ast.without(keys, i));
              ArrayNode set = copy.putArray("group_sets").addArray();
              IntStream.range(0, keys.size() - 1).forEach(set::add);
              return new Change(copy, spot.scope().known(Ast.columnName(keys.get(i))));
            })
        .toList();
  }
}
