package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Translates OPERATOR nodes: what has a syntax of its own and is no function. */
final class Operators {
  private final Expressions expressions;
  private final Builder builder;

  Operators(Expressions expressions) {
    this.expressions = expressions;
    this.builder = expressions.builder();
  }

  RexNode translate(JsonNode node) {
    JsonNode children = node.path("children");
    return switch (node.path("type").asText()) {
      case "OPERATOR_NOT" -> builder.not(expressions.condition(children.path(0)));
      case "OPERATOR_IS_NULL" -> builder.isNull(expressions.translate(children.path(0)));
      case "OPERATOR_IS_NOT_NULL" -> builder.isNotNull(expressions.translate(children.path(0)));
      case "OPERATOR_COALESCE" -> builder.coalesce(expressions.translateAll(children));
      case "COMPARE_IN" -> in(children);
      case "COMPARE_NOT_IN" -> builder.not(in(children));
      case "ARRAY_EXTRACT" -> builder.call("array_extract", expressions.translateAll(children));
      case "ARRAY_SLICE" -> builder.call("array_slice", expressions.translateAll(children));
      case "STRUCT_EXTRACT" -> builder.call("struct_extract", expressions.translateAll(children));
      case "ARRAY_CONSTRUCTOR" -> builder.call("list_value", expressions.translateAll(children));
      case "OPERATOR_TRY" -> builder.call("try", expressions.translateAll(children));
      default -> throw new UnsupportedConstruct(node.path("type").asText());
    };
  }

  /** {@code x IN (a, b)} is {@code x = a OR x = b}, NULLs included. */
  private RexNode in(JsonNode children) {
    RexNode needle = expressions.translate(children.path(0));
    List<RexNode> equalities = new ArrayList<>();
    for (int i = 1; i < children.size(); i++) {
      RexNode candidate = expressions.translate(children.path(i));
      equalities.add(builder.compare(SqlStdOperatorTable.EQUALS, needle, candidate));
    }
    return builder.logic(SqlStdOperatorTable.OR, equalities);
  }
}
