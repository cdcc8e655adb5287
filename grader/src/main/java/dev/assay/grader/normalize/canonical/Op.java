package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.bridge.DuckFunction;
import dev.assay.grader.normalize.bridge.DuckFunction.Trait;

/**
 * A function or operator as far as the rules care.
 *
 * @param strict NULL if any argument is
 * @param total not NULL if no argument is
 * @param commutative whether two arguments may be swapped
 * @param overflows whether it may end the query for large numbers
 */
record Op(String name, boolean strict, boolean total, boolean commutative, boolean overflows) {
  static final Op EQUAL = comparison("=");
  static final Op NOT_EQUAL = comparison("<>");
  static final Op LESS = comparison("<");
  static final Op LESS_OR_EQUAL = comparison("<=");

  /** Never NULL: two NULLs are the same. */
  static final Op SAME = new Op("same", false, true, true, false);

  static final Op AND = new Op("and", false, true, false, false);
  static final Op OR = new Op("or", false, true, false, false);
  static final Op NOT = new Op("not", true, true, false, false);
  static final Op IS_NULL = new Op("is null", false, true, false, false);

  /** Arguments: condition, result, ..., result otherwise. Conditions are formulas. */
  static final Op CASE = new Op("case", false, false, false, false);

  static final Op COALESCE = new Op("coalesce", false, false, false, false);

  private static Op comparison(String name) {
    return new Op(name, true, true, name.equals("=") || name.equals("<>"), false);
  }

  /**
   * A function of DuckDB's, by its main name. Sums and the like are commutative also where the
   * types differ; those of text and lists ({@code ||}) are not in the catalog as such.
   */
  static Op of(DuckFunction function, boolean overflows) {
    return new Op(
        function.getName(),
        function.is(Trait.STRICT),
        function.is(Trait.TOTAL),
        function.is(Trait.COMMUTATIVE),
        overflows);
  }

  static Op cast(String type, boolean lenient, boolean overflows) {
    return new Op((lenient ? "try_cast:" : "cast:") + type, true, !lenient, false, overflows);
  }

  boolean is(Op other) {
    return equals(other);
  }

  boolean isComparison() {
    return is(EQUAL) || is(NOT_EQUAL) || is(LESS) || is(LESS_OR_EQUAL);
  }

  boolean isCast() {
    return name.startsWith("cast:");
  }
}
