package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.bridge.DuckFunction;
import dev.assay.grader.normalize.bridge.DuckFunction.Trait;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Reads Calcite's expressions over a row of terms. */
final class RexReader {
  /** Which fail only for numbers or dates beyond the range of their type; tried. */
  private static final Set<String> OVERFLOWING =
      Set.of(
          "+",
          "-",
          "*",
          "negate",
          "abs",
          "date+",
          "date-",
          "timestamp+",
          "timestamp-",
          "to_years",
          "to_quarters",
          "to_months",
          "to_weeks",
          "to_days",
          "to_hours",
          "to_minutes",
          "to_seconds",
          "to_milliseconds",
          "to_microseconds");

  private final Reading reading;
  private final List<Term> row;

  RexReader(Reading reading, List<Term> row) {
    this.reading = reading;
    this.row = row;
  }

  List<Term> readAll(List<? extends RexNode> nodes) {
    return nodes.stream().map(this::read).toList();
  }

  Term formula(RexNode node) {
    return Truth.isTrue(read(node));
  }

  Term read(RexNode node) {
    reading.ids().step();
    return switch (node) {
      case RexInputRef input -> reading.copied(row.get(input.getIndex()));
      case RexLiteral literal -> literal(literal);
      case RexFieldAccess access
          when access.getReferenceExpr() instanceof RexCorrelVariable variable ->
          reading.copied(reading.row(variable.id).get(access.getField().getIndex()));
      case RexSubQuery subquery -> new SubqueryReader(reading, this).read(subquery);
      case RexCall call -> call(call);
      default -> opaque(node);
    };
  }

  /** Lambdas and the like: kept as they are written, and proof of nothing. */
  private Term opaque(RexNode node) {
    reading.obstacle("an expression of its own kind");
    return new Const(node.toString(), "?");
  }

  private static Term literal(RexLiteral literal) {
    String type = typeName(literal.getType());
    if (literal.isNull()) {
      return new Const(null, type);
    }
    return switch (literal.getTypeName()) {
      case BOOLEAN ->
          Boolean.TRUE.equals(literal.getValueAs(Boolean.class)) ? Term.TRUE : Term.FALSE;
      case DECIMAL, DOUBLE -> new Const(literal.getValueAs(BigDecimal.class), type);
      case CHAR -> new Const(literal.getValueAs(String.class), type);
      case DATE -> new Const(String.valueOf(literal.getValueAs(DateString.class)), type);
      case TIMESTAMP -> new Const(String.valueOf(literal.getValueAs(TimestampString.class)), type);
      default -> new Const(String.valueOf(literal.getValue()), type);
    };
  }

  /** DuckDB's name of a type, without its nullability. */
  static String typeName(RelDataType type) {
    return dev.assay.grader.normalize.bridge.DuckTypes.name(type);
  }

  private Term call(RexCall call) {
    SqlOperator operator = call.getOperator();
    List<Term> args = readAll(call.getOperands());
    String type = typeName(call.getType());
    return switch (call.getKind()) {
      case AND -> Make.and(args);
      case OR -> Make.or(args);
      case NOT -> Make.not(args.getFirst());
      case IS_NULL -> Make.isNull(args.getFirst());
      case IS_NOT_NULL -> Make.notNull(args.getFirst());
      case IS_TRUE -> certain(Truth.isTrue(args.getFirst()));
      case EQUALS -> Make.call(Op.EQUAL, args.get(0), args.get(1));
      case NOT_EQUALS -> Make.call(Op.NOT_EQUAL, args.get(0), args.get(1));
      case LESS_THAN -> Make.call(Op.LESS, args.get(0), args.get(1));
      case GREATER_THAN -> Make.call(Op.LESS, args.get(1), args.get(0));
      case LESS_THAN_OR_EQUAL -> Make.call(Op.LESS_OR_EQUAL, args.get(0), args.get(1));
      case GREATER_THAN_OR_EQUAL -> Make.call(Op.LESS_OR_EQUAL, args.get(1), args.get(0));
      case IS_NOT_DISTINCT_FROM -> Make.call(Op.SAME, args.get(0), args.get(1));
      case IS_DISTINCT_FROM -> Make.not(Make.call(Op.SAME, args.get(0), args.get(1)));
      case CASE -> Make.call(Op.CASE, formulas(args), type);
      case COALESCE -> Make.call(Op.COALESCE, args, type);
      case CAST, SAFE_CAST -> cast(args.getFirst(), type, call.getKind() == SqlKind.SAFE_CAST);
      default ->
          operator instanceof DuckFunction function ? function(function, args, type) : opaque(call);
    };
  }

  /** A formula as a value: FALSE where it does not hold. */
  static Term certain(Term formula) {
    return Make.isNullable(formula)
        ? new Call(Op.CASE, List.of(formula, Term.TRUE, Term.FALSE), "BOOLEAN")
        : formula;
  }

  private static List<Term> formulas(List<Term> args) {
    List<Term> converted = new ArrayList<>(args);
    for (int i = 0; i + 1 < args.size(); i += 2) {
      converted.set(i, Truth.isTrue(args.get(i)));
    }
    return converted;
  }

  private Term cast(Term value, String type, boolean lenient) {
    Optional<Const> constant = Casting.day(value, type);
    if (constant.isPresent()) {
      return constant.get();
    }
    boolean safe = lenient || Casting.isSafe(value, type) || Extent.fits(value, type);
    if (!safe && !Casting.failsOnlyOutOfRange(value.type(), type)) {
      reading.obstacle("a cast that may fail");
    }
    return Make.call(Op.cast(type, lenient, !safe), List.of(value), type);
  }

  private Term function(DuckFunction function, List<Term> args, String type) {
    if (function.is(Trait.VOLATILE)) {
      reading.obstacle("a function that may give another value each time");
    }
    boolean ranged = OVERFLOWING.contains(function.getName());
    boolean safe =
        Casting.dividesSafely(function.getName(), args)
            || Extent.scalesSafely(function.getName(), args);
    if (function.is(Trait.RAISING) && !ranged && !safe) {
      reading.obstacle("a function that may fail: " + function.getName());
    }
    boolean overflows =
        ranged
            && !type.equals(SqlTypeName.DOUBLE.getName())
            && !type.equals(SqlTypeName.REAL.getName());
    return Make.call(Op.of(function, overflows), args, type);
  }
}
