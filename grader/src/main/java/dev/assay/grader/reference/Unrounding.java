package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value that an item of the select list rounds: {@code round(x, n)}, a cast to {@code
 * DECIMAL(p, n)}, and either of them under a cast, COALESCE or CASE. What is rounded further
 * inside, in a subquery or a CTE, stays unknown.
 */
final class Unrounding {
  private static final Set<String> NUMERIC =
      Set.of("DECIMAL", "NUMERIC", "DOUBLE", "FLOAT", "REAL", "FLOAT8", "FLOAT4");

  private final int decimals;
  private boolean found;

  private Unrounding(int decimals) {
    this.decimals = decimals;
  }

  /**
   * The item without its rounding.
   *
   * @param decimals to how many decimals it must be rounded
   */
  static Optional<JsonNode> of(JsonNode item, int decimals) {
    Unrounding unrounding = new Unrounding(decimals);
    JsonNode value = unrounding.unrounded(item.deepCopy());
    return unrounding.found ? Optional.of(value) : Optional.empty();
  }

  private JsonNode unrounded(JsonNode expression) {
    if (!(expression instanceof ObjectNode node)) {
      return expression;
    }
    return switch (node.path("class").asText()) {
      case "FUNCTION" -> function(node);
      case "CAST" -> cast(node);
      case "OPERATOR" -> {
        if (SelectTree.isA(node, "OPERATOR_COALESCE")) {
          replaceAll(node.withArray("children"));
        }
        yield node;
      }
      case "CASE" -> {
        for (JsonNode check : node.withArray("case_checks")) {
          replace((ObjectNode) check, "then_expr");
        }
        replace(node, "else_expr");
        yield node;
      }
      default -> node;
    };
  }

  private JsonNode function(ObjectNode node) {
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    List<JsonNode> arguments =
        SelectTree.list(node.path("arguments")).stream()
            .map(argument -> argument.path("expression"))
            .toList();
    if (name.equals("round") && !arguments.isEmpty() && decimalsOf(arguments) == decimals) {
      found = true;
      return arguments.getFirst();
    }
    if (name.equals("coalesce") || name.equals("ifnull")) {
      for (JsonNode argument : node.withArray("arguments")) {
        replace((ObjectNode) argument, "expression");
      }
    }
    return node;
  }

  private static int decimalsOf(List<JsonNode> arguments) {
    if (arguments.size() == 1) {
      return 0;
    }
    JsonNode literal = arguments.get(1).path("literal");
    return literal.path("kind").asText().equals("INTEGER") ? literal.path("text").asInt() : -1;
  }

  private JsonNode cast(ObjectNode node) {
    JsonNode type = node.path("type_expr");
    if (!NUMERIC.contains(type.path("type_name").asText().toUpperCase(Locale.ROOT))) {
      return node;
    }
    JsonNode child = node.path("child");
    JsonNode inner = unrounded(child);
    if (found) {
      // The cast would round what the inner rounding left alone.
      return inner;
    }
    List<JsonNode> parameters = SelectTree.list(type.path("children"));
    if (parameters.size() == 2 && parameters.get(1).at("/literal/text").asInt(-1) == decimals) {
      found = true;
      return child;
    }
    return node;
  }

  private void replaceAll(ArrayNode children) {
    for (int i = 0; i < children.size(); i++) {
      children.set(i, unrounded(children.get(i)));
    }
  }

  private void replace(ObjectNode parent, String field) {
    @Nullable JsonNode child = parent.get(field);
    if (child != null) {
      parent.set(field, unrounded(child));
    }
  }
}
