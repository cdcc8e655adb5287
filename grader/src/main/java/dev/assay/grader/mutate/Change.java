package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.Objects;

/**
 * A mistake at one node.
 *
 * @param node what stands in its place
 */
record Change(JsonNode node, List<Fact> facts) {
  Change {
    Objects.requireNonNull(node);
    facts = List.copyOf(facts);
  }

  static Change to(JsonNode node, Fact... facts) {
    return new Change(node, List.of(facts));
  }

  /** One construct stands where another is needed. */
  static Change of(JsonNode node, String right, String wrong) {
    return to(node, Fact.of("right", right), Fact.of("wrong", wrong));
  }
}
