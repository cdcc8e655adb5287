package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Translates subqueries that stand in expressions. */
final class Subqueries {
  private final Expressions expressions;

  Subqueries(Expressions expressions) {
    this.expressions = expressions;
  }

  RexNode translate(JsonNode node) {
    RelNode query =
        new Queries(expressions.environment(), expressions.scope())
            .translate(node.path("subquery").path("node"))
            .rel();
    return switch (node.path("subquery_type").asText()) {
      case "EXISTS" -> RexSubQuery.exists(query);
      case "NOT_EXISTS" -> expressions.builder().not(RexSubQuery.exists(query));
      case "SCALAR" -> scalar(query);
      case "ANY" -> any(node, query);
      default -> throw new UnsupportedConstruct(node.path("subquery_type").asText());
    };
  }

  private static RexNode scalar(RelNode query) {
    if (query.getRowType().getFieldCount() != 1) {
      throw new UnsupportedConstruct("subquery of several columns as a value");
    }
    return RexSubQuery.scalar(query);
  }

  private RexNode any(JsonNode node, RelNode query) {
    List<RexNode> operands = operands(node.path("child"));
    if (operands.size() != query.getRowType().getFieldCount()) {
      throw new UnsupportedConstruct("IN over a row value");
    }
    // The comparison itself is left out; it must only be one that DuckDB makes without casts.
    for (int i = 0; i < operands.size(); i++) {
      RexNode column =
          expressions
              .environment()
              .rex()
              .makeInputRef(query.getRowType().getFieldList().get(i).getType(), i);
      operands.set(i, expressions.builder().casts().comparable(operands.get(i), column.getType()));
      expressions.builder().casts().comparable(column, operands.get(i).getType());
    }
    ImmutableList<RexNode> needles = ImmutableList.copyOf(operands);
    return switch (node.path("comparison_type").asText()) {
      case "COMPARE_EQUAL" -> RexSubQuery.in(query, needles);
      case "COMPARE_NOTEQUAL" -> some(query, needles, SqlStdOperatorTable.SOME_NE);
      case "COMPARE_LESSTHAN" -> some(query, needles, SqlStdOperatorTable.SOME_LT);
      case "COMPARE_LESSTHANOREQUALTO" -> some(query, needles, SqlStdOperatorTable.SOME_LE);
      case "COMPARE_GREATERTHAN" -> some(query, needles, SqlStdOperatorTable.SOME_GT);
      case "COMPARE_GREATERTHANOREQUALTO" -> some(query, needles, SqlStdOperatorTable.SOME_GE);
      default -> throw new UnsupportedConstruct(node.path("comparison_type").asText() + " ANY");
    };
  }

  private static RexNode some(
      RelNode query, ImmutableList<RexNode> needles, SqlQuantifyOperator operator) {
    return RexSubQuery.some(query, needles, operator);
  }

  /** The columns of a row value, or the one value. */
  private List<RexNode> operands(JsonNode child) {
    List<RexNode> operands = new ArrayList<>();
    if (child.path("function_name").asText().equals("row")) {
      child
          .path("arguments")
          .forEach(part -> operands.add(expressions.translate(part.path("expression"))));
    } else {
      operands.add(expressions.translate(child));
    }
    return operands;
  }
}
