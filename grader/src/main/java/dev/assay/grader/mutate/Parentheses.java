package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The parentheses around an OR forgotten: AND binds first. */
final class Parentheses implements Operator {

  @Override
  public String name() {
    return "parentheses";
  }

  @Override
  public List<Change> at(Spot spot) {

    List<JsonNode> children = Ast.list(spot.get("children"));
    if (!spot.isA("CONJUNCTION_AND")) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      List<JsonNode> alternatives = Ast.list(children.get(i).path("children"));
      if (Ast.isA(children.get(i), "CONJUNCTION_OR")) {
        List<JsonNode> first = new ArrayList<>(children.subList(0, i));
        first.add(alternatives.removeFirst());
        List<JsonNode> last = new ArrayList<>();
        last.add(alternatives.removeLast());
        last.addAll(children.subList(i + 1, children.size()));
        List<JsonNode> flat = new ArrayList<>();
        flat.add(and(first));
        flat.addAll(alternatives);
        flat.add(and(last));
        changes.add(Change.to(Ast.junction("CONJUNCTION_OR", flat)));
      }
    }
    return changes;
  }

  private static JsonNode and(List<JsonNode> conjuncts) {
    return conjuncts.size() == 1
        ? conjuncts.getFirst()
        : Ast.junction("CONJUNCTION_AND", conjuncts);
  }
}
