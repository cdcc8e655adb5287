package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Writes expressions as SQL over the names of columns, and notes the subqueries in them. */
final class ExpressionText {
  private static final int LONGEST = 120;

  private static final Map<String, String> INFIX =
      Map.of(
          "timestamp+",
          "+",
          "timestamp-",
          "-",
          "date+",
          "+",
          "date-",
          "-",
          "days-",
          "-",
          "interval-",
          "-",
          "~~",
          "LIKE",
          "~~*",
          "ILIKE",
          "||",
          "||");

  private final List<String> columns;
  private final Outline outline;
  private final List<LogicalPlan> subqueries = new ArrayList<>();

  /**
   * @param columns the texts of the columns that expressions refer to
   */
  ExpressionText(List<String> columns, Outline outline) {
    this.columns = List.copyOf(columns);
    this.outline = outline;
  }

  /** The subqueries met so far. */
  List<LogicalPlan> subqueries() {
    return subqueries;
  }

  String of(RexNode node) {
    return shortened(text(node));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }

  private String text(RexNode node) {
    outline.effort().look(1);
    return switch (node) {
      case RexInputRef input -> columns.get(input.getIndex());
      case RexLiteral literal -> literal(literal);
      case RexFieldAccess access when access.getReferenceExpr() instanceof RexCorrelVariable row ->
          outline.outer(row.id, access.getField().getIndex(), access.getField().getName());
      case RexSubQuery subquery -> subquery(subquery);
      case RexOver over -> over(over);
      case RexCall call -> shortened(call(call));
      default -> node.toString();
    };
  }

  private static String literal(RexLiteral literal) {
    if (literal.isNull()) {
      return "NULL";
    }
    return switch (literal.getTypeName()) {
      case CHAR -> "'" + String.valueOf(literal.getValueAs(String.class)).replace("'", "''") + "'";
      case BOOLEAN -> literal.isAlwaysTrue() ? "true" : "false";
      case DATE -> "'" + literal.getValueAs(DateString.class) + "'";
      case TIMESTAMP -> "'" + literal.getValueAs(TimestampString.class) + "'";
      default -> String.valueOf(literal.getValue());
    };
  }

  private String call(RexCall call) {
    String name = call.getOperator().getName();
    List<RexNode> operands = call.getOperands();
    return switch (call.getKind()) {
      case AND, OR ->
          operands.stream().map(this::operand).collect(Collectors.joining(" " + name + " "));
      case EQUALS,
          NOT_EQUALS,
          LESS_THAN,
          GREATER_THAN,
          LESS_THAN_OR_EQUAL,
          GREATER_THAN_OR_EQUAL,
          IS_DISTINCT_FROM,
          IS_NOT_DISTINCT_FROM ->
          infix(operands, name);
      case NOT -> "NOT " + operand(operands.getFirst());
      case IS_NULL, IS_NOT_NULL, IS_TRUE -> operand(operands.getFirst()) + " " + name;
      case CAST -> text(operands.getFirst()) + "::" + call.getType();
      case CASE -> caseOf(operands.stream().map(this::operand).toList());
      default -> {
        boolean symbol = !Character.isLetter(name.charAt(0)) || INFIX.containsKey(name);
        yield symbol && operands.size() == 2
            ? infix(operands, INFIX.getOrDefault(name, name))
            : name.toLowerCase(Locale.ROOT) + arguments(operands);
      }
    };
  }

  private String infix(List<RexNode> operands, String symbol) {
    return operand(operands.get(0)) + " " + symbol + " " + operand(operands.get(1));
  }

  private static String caseOf(List<String> operands) {
    StringBuilder out = new StringBuilder("CASE");
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      out.append(" WHEN ").append(operands.get(i)).append(" THEN ").append(operands.get(i + 1));
    }
    return out.append(" ELSE ").append(operands.getLast()).append(" END").toString();
  }

  /** In parentheses where it is made of parts that could be read apart. */
  private String operand(RexNode node) {
    String text = text(node);
    boolean compound =
        node instanceof RexCall call
            && call.getOperands().size() > 1
            && text.contains(" ")
            && !text.endsWith(")")
            && call.getKind() != SqlKind.CASE;
    return compound ? "(" + text + ")" : text;
  }

  private String arguments(List<RexNode> operands) {
    return operands.stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private String over(RexOver over) {
    RexWindow window = over.getWindow();
    List<String> parts = new ArrayList<>();
    if (!window.partitionKeys.isEmpty()) {
      parts.add(
          "PARTITION BY "
              + window.partitionKeys.stream().map(this::text).collect(Collectors.joining(", ")));
    }
    if (!window.orderKeys.isEmpty()) {
      parts.add(
          "ORDER BY "
              + window.orderKeys.stream()
                  .map(key -> text(key.left) + (key.getDirection().isDescending() ? " DESC" : ""))
                  .collect(Collectors.joining(", ")));
    }
    String function = Calls.name(over.getOperator().getName());
    return shortened(
        function + arguments(over.getOperands()) + " OVER (" + String.join(" ", parts) + ")");
  }

  private String subquery(RexSubQuery subquery) {
    String kind =
        switch (subquery.getKind()) {
          case EXISTS -> "exists";
          case IN -> "in";
          case SCALAR_QUERY -> "scalar";
          default -> subquery.getKind().lowerName;
        };
    subqueries.add(outline.subquery(kind, subquery.rel));
    String operands =
        subquery.getOperands().stream().map(this::text).collect(Collectors.joining(", "));
    return switch (kind) {
      case "exists" -> "EXISTS (subquery)";
      case "in" -> operands + " IN (subquery)";
      case "scalar" -> "(subquery)";
      default -> operands + " " + subquery.getOperator().getName() + " (subquery)";
    };
  }
}
