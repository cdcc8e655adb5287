package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pattern that matches elsewhere, or in another case. */
final class LikePattern implements Operator {
  private static final Map<String, String> CASES =
      Map.of("~~", "~~*", "~~*", "~~", "!~~", "!~~*", "!~~*", "!~~");

  @Override
  public String name() {
    return "like_pattern";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    List<Change> changes = new ArrayList<>();
    if (CASES.containsKey(function)) {
      changes.add(
          Change.of(
              Ast.renamed(spot.node(), CASES.get(function)),
              words(function),
              words(CASES.get(function))));
      JsonNode pattern = Ast.argument(spot.node(), 1);
      String text = Ast.literal(pattern);
      if (Ast.literalKind(pattern).equals("STRING")
          && !(text.startsWith("%") && text.endsWith("%"))) {
        JsonNode wide = Ast.constant("STRING", "%" + text.replaceAll("^%|%$", "") + "%");
        changes.add(
            Change.of(
                Ast.withArguments(spot.node(), List.of(Ast.argument(spot.node(), 0), wide)),
                "the stated pattern",
                "a pattern that matches anywhere"));
      }
    }
    return changes;
  }

  private static String words(String function) {
    String like = function.endsWith("*") ? "ILIKE" : "LIKE";
    return function.startsWith("!") ? "NOT " + like : like;
  }
}
