package dev.assay.grader.normalize.bridge;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.util.Optionality;

/** An aggregate or window function of DuckDB. */
public final class DuckAggregate extends SqlAggFunction {
  /** What the proving stage may rely on. */
  public enum Trait {
    /** Rows whose first argument is NULL do not count. */
    IGNORES_NULL,
    /** f(DISTINCT x) = f(x). */
    IGNORES_DUPLICATES,
    /** The order of the rows shows in the result. */
    DEPENDS_ON_ORDER,
    /** Of several rows that would do, any may be taken. */
    PICKS_AMONG_TIES,
    /** Not NULL, whatever the rows. */
    ZERO_OF_NOTHING,
    /** Needs OVER. */
    WINDOW_ONLY,
    /** Of rows that tie in the window's order, any may come first. */
    NEEDS_TOTAL_ORDER,
    /** May end the query with an error. */
    RAISING
  }

  private final Set<Trait> traits;

  DuckAggregate(String name, Set<Trait> traits) {
    this(name, traits, ReturnTypes.ARG0);
  }

  private DuckAggregate(String name, Set<Trait> traits, SqlReturnTypeInference type) {
    super(
        name,
        null,
        SqlKind.OTHER_FUNCTION,
        type,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        false,
        Optionality.OPTIONAL);
    this.traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
  }

  /** The same function for calls of one type, which Calcite would infer otherwise. */
  DuckAggregate returning(RelDataType type) {
    return new DuckAggregate(getName(), traits, ReturnTypes.explicit(type));
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  @Override
  public boolean allowsFilter() {
    return true;
  }

  @Override
  public boolean skipsNullInputs() {
    return is(Trait.IGNORES_NULL);
  }
}
