package dev.assay.grader.normalize.bridge;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** A scalar or table function of DuckDB that Calcite does not know. */
public final class DuckFunction extends SqlFunction {
  /** What the proving stage may rely on. */
  public enum Trait {
    /** NULL if any argument is. */
    STRICT,
    /** Not NULL if no argument is. */
    TOTAL,
    /** May end the query with an error for some arguments. */
    RAISING,
    /** May give different values for the same arguments. */
    VOLATILE,
    /** f(a, b) = f(b, a), bit for bit. */
    COMMUTATIVE
  }

  private final Set<Trait> traits;

  DuckFunction(String name, Set<Trait> traits) {
    super(
        name,
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.ARG0,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  @Override
  public boolean isDeterministic() {
    return !is(Trait.VOLATILE);
  }
}
