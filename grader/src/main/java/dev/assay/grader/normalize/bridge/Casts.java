package dev.assay.grader.normalize.bridge;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** Casts, written and implied. */
final class Casts {
  private final RexBuilder rex;
  private final DuckTypes types;
  private final Literals literals;

  Casts(Environment environment) {
    this.rex = environment.rex();
    this.types = environment.types();
    this.literals = new Literals(environment);
  }

  /** {@code CAST(value AS target)}, or TRY_CAST if it gives NULL where that fails. */
  RexNode cast(RexNode value, RelDataType target, boolean lenient) {
    if (DuckTypes.same(value.getType(), target)) {
      return value;
    }
    if (value instanceof RexLiteral literal) {
      Optional<RexNode> constant = constant(literal, target);
      if (constant.isPresent()) {
        return constant.get();
      }
    }
    boolean nullable = lenient || value.getType().isNullable();
    return rex.makeAbstractCast(types.nullable(target, nullable), value, lenient);
  }

  private Optional<RexNode> constant(RexLiteral literal, RelDataType target) {
    if (literal.isNull()) {
      return Optional.of(literals.nullOf(target));
    }
    if (DuckTypes.isText(literal.getType())) {
      return literals.cast(literal, target);
    }
    if (!DuckTypes.isInteger(literal.getType())) {
      return Optional.empty();
    }
    BigDecimal number = Objects.requireNonNull(literal.getValueAs(BigDecimal.class));
    boolean fits =
        switch (target.getSqlTypeName()) {
          case BIGINT, DOUBLE -> true;
          case INTEGER -> number.toBigInteger().bitLength() < Integer.SIZE;
          default -> false;
        };
    return fits ? Optional.of(number(number, target)) : Optional.empty();
  }

  private RexNode number(BigDecimal value, RelDataType target) {
    RelDataType type = types.nullable(target, false);
    return target.getSqlTypeName() == SqlTypeName.DOUBLE
        ? rex.makeApproxLiteral(value, type)
        : rex.makeExactLiteral(value, type);
  }

  /**
   * The value as DuckDB compares it with one of another type: a text literal takes the other's
   * type.
   *
   * @throws UnsupportedConstruct if DuckDB would cast a column, which may fail
   */
  RexNode comparable(RexNode value, RelDataType other) {
    RelDataType own = value.getType();
    if (comparable(own, other) || isUnknown(own) || isUnknown(other)) {
      return value;
    }
    boolean literal =
        value instanceof RexLiteral && (DuckTypes.isText(own) || DuckTypes.isNull(own));
    if (literal) {
      return cast(value, other, false);
    }
    if (DuckTypes.isNull(other) || DuckTypes.isText(other)) {
      return value;
    }
    throw new UnsupportedConstruct("comparison of " + own + " with " + other);
  }

  /** Whether it depends on a lambda's parameter, whose type only the call knows. */
  private static boolean isUnknown(RelDataType type) {
    return DuckTypes.name(type).contains(DuckTypes.PARAMETER);
  }

  private static boolean comparable(RelDataType left, RelDataType right) {
    return DuckTypes.same(left, right)
        || (DuckTypes.isNumeric(left) && DuckTypes.isNumeric(right))
        || (DuckTypes.isTemporal(left) && DuckTypes.isTemporal(right));
  }
}
