package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** An inner join for an outer one, or the other way round. */
final class JoinKind implements Operator {
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "LEFT", List.of("INNER", "FULL"),
          "RIGHT", List.of("INNER", "FULL"),
          "FULL", List.of("LEFT", "RIGHT", "INNER"),
          "INNER", List.of("LEFT", "RIGHT"),
          "SEMI", List.of("INNER", "ANTI"),
          "ANTI", List.of("SEMI"));

  @Override
  public String name() {
    return "join_kind";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("JOIN") || !spot.get("ref_type").asText().equals("REGULAR")) {
      return List.of();
    }
    String kind = spot.get("join_type").asText();
    return OTHERS.getOrDefault(kind, List.of()).stream()
        .map(other -> Change.of(Ast.with(spot.node(), "join_type", other), words(kind), words(other)))
        .toList();
  }

  private static String words(String kind) {
    return (kind.equals("FULL") ? "FULL OUTER" : kind) + " JOIN";
  }
}
