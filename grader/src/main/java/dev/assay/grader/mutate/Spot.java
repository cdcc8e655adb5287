package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * A node of the tree, and where it stands.
 *
 * @param node to be read only
 * @param parent the node that it is a part of, or a missing node
 * @param path field names and positions from the root
 * @param clause of the innermost query, for example {@code WHERE}
 * @param scope what the innermost query reads
 * @param keys of the whole query
 */
record Spot(
    ObjectNode node, JsonNode parent, List<Object> path, String clause, Scope scope, Keys keys) {
  Spot {
    path = List.copyOf(path);
    Objects.requireNonNull(clause);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(parent);
  }

  boolean isA(String type) {
    return Ast.isA(node, type);
  }

  /** The field of the parent that holds the node, or holds the list that it stands in. */
  String field() {
    for (Object step : path.reversed()) {
      if (step instanceof String name) {
        return name;
      }
    }
    return "";
  }

  /** The field around that one: what the parent is to its own parent. */
  boolean within(String field) {
    return path.contains(field);
  }

  ObjectNode copy() {
    return node.deepCopy();
  }

  JsonNode get(String field) {
    return node.path(field);
  }
}
