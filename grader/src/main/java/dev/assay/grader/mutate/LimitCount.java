package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.grader.model.Fact;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A LIMIT or OFFSET one off, or forgotten. */
final class LimitCount implements Operator {

  @Override
  public String name() {
    return "limit_count";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode modifiers = spot.get("modifiers");
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < modifiers.size(); i++) {
      JsonNode modifier = modifiers.get(i);
      if (Ast.isA(modifier, "LIMIT_MODIFIER")) {
        for (String part : List.of("limit", "offset")) {
          changes.addAll(changes(spot, i, part, modifier.path(part)));
        }
      }
    }
    return changes;
  }

  private static List<Change> changes(Spot spot, int index, String part, JsonNode count) {
    if (!Ast.literalKind(count).equals("INTEGER")) {
      return List.of();
    }
    Fact clause = Fact.of("clause", part.toUpperCase(Locale.ROOT));
    BigInteger value = new BigInteger(Ast.literal(count));
    List<Change> changes = new ArrayList<>();
    for (BigInteger other : List.of(value.add(BigInteger.ONE), value.subtract(BigInteger.ONE))) {
      if (other.signum() >= 0) {
        JsonNode modifier =
            Ast.with(
                spot.get("modifiers").get(index), part, Ast.constant("INTEGER", other.toString()));
        changes.add(
            Change.to(modified(spot, index, modifier), clause, Fact.of("change", "one_off")));
      }
    }
    JsonNode dropped = Ast.without(spot.get("modifiers").get(index), part);
    boolean both =
        part.equals("limit") ? dropped.path("offset").isObject() : dropped.path("limit").isObject();
    JsonNode change =
        both
            ? modified(spot, index, dropped)
            : Ast.with(spot.node(), "modifiers", Ast.without(spot.get("modifiers"), index));
    changes.add(Change.to(change, clause, Fact.of("change", "dropped")));
    return changes;
  }

  private static JsonNode modified(Spot spot, int index, JsonNode modifier) {
    ArrayNode modifiers = spot.get("modifiers").deepCopy();
    modifiers.set(index, modifier);
    return Ast.with(spot.node(), "modifiers", modifiers);
  }
}
