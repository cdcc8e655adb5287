package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.stream.IntStream;

/** A key of PARTITION BY forgotten. */
final class WindowPartition implements Operator {

  @Override
  public String name() {
    return "window_partition";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode keys = spot.get("partitions");
    return !spot.get("class").asText().equals("WINDOW")
        ? List.of()
        : IntStream.range(0, keys.size())
            .mapToObj(
                i ->
                    Change.to(
                        Ast.with(spot.node(), "partitions", Ast.without(keys, i)),
                        Fact.of("function", Ast.function(spot.node()))))
            .toList();
  }
}
