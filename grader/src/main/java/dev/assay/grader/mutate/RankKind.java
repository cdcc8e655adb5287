package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** RANK, DENSE_RANK and ROW_NUMBER taken for each other. */
final class RankKind implements Operator {
  private static final Map<String, String> TYPES =
      Map.of(
          "rank", "WINDOW_RANK",
          "dense_rank", "WINDOW_RANK_DENSE",
          "row_number", "WINDOW_ROW_NUMBER");

  @Override
  public String name() {
    return "rank_kind";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    return !TYPES.containsKey(function) || !spot.get("class").asText().equals("WINDOW")
        ? List.of()
        : TYPES.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(other -> !other.getKey().equals(function))
            .map(
                other ->
                    Change.of(
                        Ast.withType(Ast.renamed(spot.node(), other.getKey()), other.getValue()),
                        function,
                        other.getKey()))
            .toList();
  }
}
