package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** An inner join for an outer one, or the other way round. */
final class JoinKind implements Operator {
  private static final List<String> HALVES = List.of("SEMI", "ANTI");

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
    boolean leftAlways = ForeignKeys.everyRowMatches(spot, "left");
    boolean rightAlways = ForeignKeys.everyRowMatches(spot, "right");
    return OTHERS.getOrDefault(kind, List.of()).stream()
        .filter(other -> !same(kind, other, leftAlways, rightAlways))
        .map(
            other ->
                Change.of(Ast.with(spot.node(), "join_type", other), words(kind), words(other)))
        .toList();
  }

  /** Whether the kinds keep the same rows, where every row of a side has a partner. */
  private static boolean same(String one, String other, boolean left, boolean right) {
    return keeps(one, true, left) == keeps(other, true, left)
        && keeps(one, false, right) == keeps(other, false, right)
        && !HALVES.contains(one);
  }

  /** Whether a join keeps rows without a partner, of which there are none where all have one. */
  private static boolean keeps(String kind, boolean left, boolean allMatch) {
    return !allMatch && (kind.equals("FULL") || kind.equals(left ? "LEFT" : "RIGHT"));
  }

  private static String words(String kind) {
    return (kind.equals("FULL") ? "FULL OUTER" : kind) + " JOIN";
  }
}
