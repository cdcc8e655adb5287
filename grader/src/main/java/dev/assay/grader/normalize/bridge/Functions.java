package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Translates calls of scalar functions and operators. */
final class Functions {
  private final Expressions expressions;
  private final Builder builder;

  Functions(Expressions expressions) {
    this.expressions = expressions;
    this.builder = expressions.builder();
  }

  RexNode translate(JsonNode node) {
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    if (AggregateCatalog.isAggregate(name)) {
      throw new UnsupportedConstruct("aggregate " + name + " here");
    }
    Optional<RexNode> interval = new Intervals(builder).ofCall(name, node, expressions);
    if (interval.isPresent()) {
      return interval.get();
    }
    List<RexNode> arguments = arguments(node);
    Optional<String> part = FunctionCatalog.datePart(name);
    if (part.isPresent() && arguments.size() == 1) {
      return builder.call(
          "date_part", List.of(builder.literals().text(part.get()), arguments.getFirst()));
    }
    return switch (name) {
      case "nullif" -> nullIf(arguments);
      case "if" -> builder.caseOf(List.of(arguments.get(0)), arguments.subList(1, 3));
      case "ifnull", "coalesce" -> builder.coalesce(arguments);
      case "!~~" -> builder.not(builder.call("~~", arguments));
      case "!~~*" -> builder.not(builder.call("~~*", arguments));
      case "add" -> operator("+", arguments);
      case "subtract" -> operator("-", arguments);
      case "multiply" -> operator("*", arguments);
      case "divide" -> operator("//", arguments);
      case "+", "-", "*", "/", "//", "%", "mod" -> operator(name, arguments);
      case "date_part", "date_trunc", "date_diff", "datediff", "datepart", "datetrunc" ->
          dateFunction(name, arguments);
      case "row", "struct_pack" -> struct(name, node, arguments);
      default -> builder.call(name, arguments);
    };
  }

  private List<RexNode> arguments(JsonNode node) {
    List<RexNode> arguments = new ArrayList<>();
    for (JsonNode argument : node.path("arguments")) {
      JsonNode expression = argument.path("expression");
      arguments.add(
          expression.path("syntax_type").asText().equals("LAMBDA_KEYWORD")
              ? lambda(expression)
              : expressions.translate(expression));
    }
    return arguments;
  }

  private RexNode lambda(JsonNode node) {
    return expressions.lambda(node);
  }

  private RexNode operator(String name, List<RexNode> arguments) {
    RelDataType first = arguments.getFirst().getType();
    if (arguments.size() == 1) {
      return name.equals("+") ? arguments.getFirst() : negate(arguments.getFirst());
    }
    RexNode left = arguments.get(0);
    RexNode right = arguments.get(1);
    boolean interval = isInterval(left) || isInterval(right);
    if (interval && name.equals("*")) {
      return builder.call("interval*", List.of(left, right));
    }
    boolean dates = DuckTypes.isTemporal(first) || DuckTypes.isTemporal(right.getType());
    if (dates) {
      return builder.call(temporal(name, first, right.getType()), List.of(left, right));
    }
    List<RexNode> numbers = List.of(number(left), number(right));
    return builder.call(name, numbers);
  }

  private static boolean isInterval(RexNode value) {
    return DuckTypes.name(value.getType()).equals("INTERVAL");
  }

  private RexNode number(RexNode operand) {
    if (DuckTypes.isText(operand.getType()) || DuckTypes.isBoolean(operand.getType())) {
      throw new UnsupportedConstruct("arithmetic on " + operand.getType());
    }
    return operand;
  }

  private RexNode negate(RexNode operand) {
    if (operand instanceof RexLiteral literal
        && DuckTypes.isInteger(literal.getType())
        && !literal.isNull()) {
      BigDecimal value = literal.getValueAs(BigDecimal.class);
      if (value != null) {
        return builder.literals().integer(value.negate());
      }
    }
    return builder.call("negate", List.of(number(operand)));
  }

  /** Which of DuckDB's overloads it is: the types of dates and intervals differ. */
  private static String temporal(String name, RelDataType left, RelDataType right) {
    boolean leftDate = left.getSqlTypeName().getName().equals("DATE");
    boolean rightDate = right.getSqlTypeName().getName().equals("DATE");
    boolean interval =
        DuckTypes.name(left).equals("INTERVAL") || DuckTypes.name(right).equals("INTERVAL");
    if (interval && (name.equals("+") || name.equals("-"))) {
      return "timestamp" + name;
    }
    boolean days = DuckTypes.isInteger(left) || DuckTypes.isInteger(right);
    if (days && (leftDate || rightDate) && (name.equals("+") || name.equals("-"))) {
      return "date" + name;
    }
    if (leftDate && rightDate && name.equals("-")) {
      return "days-";
    }
    return DuckTypes.isTemporal(left) && DuckTypes.isTemporal(right) && name.equals("-")
        ? "interval-"
        : "function " + name + " of " + left + " and " + right;
  }

  private RexNode dateFunction(String name, List<RexNode> arguments) {
    List<RexNode> converted = new ArrayList<>(arguments);
    String part = Literals.textOf(arguments.getFirst()).orElse(null);
    if (part != null) {
      converted.set(0, builder.literals().text(DateParts.canonical(part)));
    }
    return builder.call(name, converted);
  }

  /** {@code NULLIF(a, b)} is {@code CASE WHEN a = b THEN NULL ELSE a END}. */
  private RexNode nullIf(List<RexNode> arguments) {
    RexNode value = arguments.getFirst();
    RexNode equal = builder.compare(SqlStdOperatorTable.EQUALS, value, arguments.getLast());
    RexNode nothing = builder.literals().nullOf(builder.types().nullable(value.getType(), true));
    return builder.caseOf(List.of(equal), List.of(nothing, value));
  }

  private RexNode struct(String name, JsonNode node, List<RexNode> arguments) {
    List<RexNode> named = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (name.equals("struct_pack")) {
        String key = node.path("arguments").path(i).path("name").asText();
        named.add(builder.literals().text(key));
      }
      named.add(arguments.get(i));
    }
    return builder.call(name, named);
  }
}
