package dev.assay.grader.normalize.bridge;

import dev.assay.grader.normalize.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** Makes typed calls. */
final class Builder {
  private final Environment environment;
  private final DuckTypes types;
  private final Casts casts;
  private final Literals literals;

  Builder(Environment environment) {
    this.environment = environment;
    this.types = environment.types();
    this.casts = new Casts(environment);
    this.literals = new Literals(environment);
  }

  Casts casts() {
    return casts;
  }

  Literals literals() {
    return literals;
  }

  DuckTypes types() {
    return types;
  }

  RexNode make(RelDataType type, SqlOperator operator, List<RexNode> operands) {
    RexNode call = environment.rex().makeCall(type, operator, operands);
    Effort.check(call.nodeCount());
    return call;
  }

  private RelDataType bool(boolean nullable) {
    return types.nullable(types.of(SqlTypeName.BOOLEAN), nullable);
  }

  /** A call of a function of the catalog. */
  RexNode call(String name, List<RexNode> arguments) {
    DuckFunction function =
        FunctionCatalog.find(name).orElseThrow(() -> new UnsupportedConstruct("function " + name));
    RelDataType type =
        environment.functions().type(function, arguments.stream().map(RexNode::getType).toList());
    return make(type, function, arguments);
  }

  RexNode compare(SqlOperator operator, RexNode left, RexNode right) {
    RexNode comparableLeft = casts.comparable(left, right.getType());
    RexNode comparableRight = casts.comparable(right, left.getType());
    boolean nullSafe =
        operator.getKind() == SqlKind.IS_DISTINCT_FROM
            || operator.getKind() == SqlKind.IS_NOT_DISTINCT_FROM;
    boolean nullable =
        !nullSafe
            && (comparableLeft.getType().isNullable() || comparableRight.getType().isNullable());
    return make(bool(nullable), operator, List.of(comparableLeft, comparableRight));
  }

  /** AND or OR, of whose operands none is one of the same kind: Calcite wants them flat. */
  RexNode logic(SqlOperator operator, List<RexNode> operands) {
    if (operands.size() == 1) {
      return operands.getFirst();
    }
    List<RexNode> flat =
        operands.stream()
            .flatMap(
                operand ->
                    operand instanceof RexCall call && call.getKind() == operator.getKind()
                        ? call.getOperands().stream()
                        : Stream.of(operand))
            .toList();
    boolean nullable = flat.stream().anyMatch(operand -> operand.getType().isNullable());
    return make(bool(nullable), operator, flat);
  }

  RexNode not(RexNode operand) {
    return make(bool(operand.getType().isNullable()), SqlStdOperatorTable.NOT, List.of(operand));
  }

  RexNode isTrue(RexNode operand) {
    return operand.getType().isNullable()
        ? make(bool(false), SqlStdOperatorTable.IS_TRUE, List.of(operand))
        : operand;
  }

  RexNode isNull(RexNode operand) {
    return make(bool(false), SqlStdOperatorTable.IS_NULL, List.of(operand));
  }

  RexNode isNotNull(RexNode operand) {
    return make(bool(false), SqlStdOperatorTable.IS_NOT_NULL, List.of(operand));
  }

  /** {@code CASE WHEN c1 THEN r1 ... ELSE rn END}: one result more than conditions. */
  RexNode caseOf(List<RexNode> conditions, List<RexNode> results) {
    List<RexNode> unified = unify(results);
    List<RexNode> operands = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      operands.add(conditions.get(i));
      operands.add(unified.get(i));
    }
    operands.add(unified.getLast());
    return make(commonType(unified), SqlStdOperatorTable.CASE, operands);
  }

  RexNode coalesce(List<RexNode> operands) {
    List<RexNode> unified = unify(operands);
    boolean nullable = unified.stream().allMatch(operand -> operand.getType().isNullable());
    return make(
        types.nullable(commonType(unified), nullable), SqlStdOperatorTable.COALESCE, unified);
  }

  private RelDataType commonType(List<RexNode> values) {
    return values.stream().map(RexNode::getType).reduce(types::common).orElseThrow();
  }

  /** The values cast to their common type. */
  List<RexNode> unify(List<RexNode> values) {
    // A text literal takes the type of the others.
    RelDataType common =
        values.stream()
            .filter(value -> !isTextLiteral(value))
            .map(RexNode::getType)
            .reduce(types::common)
            .filter(type -> !DuckTypes.isNull(type))
            .orElseGet(() -> commonType(values));
    return values.stream().map(value -> casts.cast(value, common, false)).toList();
  }

  private static boolean isTextLiteral(RexNode value) {
    return value instanceof RexLiteral && DuckTypes.isText(value.getType());
  }
}
