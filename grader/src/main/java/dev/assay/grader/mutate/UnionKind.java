package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** UNION for UNION ALL, or the other way round. */
final class UnionKind implements Operator {

  @Override
  public String name() {
    return "union_kind";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("SET_OPERATION_NODE")) {
      return List.of();
    }
    boolean all = spot.get("setop_all").asBoolean();
    String plain = spot.get("setop_type").asText();
    ObjectNode copy = spot.copy().put("setop_all", !all);
    return List.of(Change.of(copy, all ? plain + " ALL" : plain, all ? plain : plain + " ALL"));
  }
}
