package dev.assay.grader.normalize.canonical;

import java.util.List;
import java.util.Set;

/**
 * An aggregate or window function over the outputs of a query.
 *
 * @param args the positions of the arguments
 * @param filter the position of a formula that rows must satisfy, or -1
 * @param over what follows OVER, or null-like {@link Over#NONE} for a plain aggregate
 */
record Fn(String name, boolean distinct, List<Integer> args, int filter, Over over, String type) {
  /** For which NULL is what comes of no rows (NULL arguments aside) and of nothing else. */
  private static final Set<String> NULL_OF_NOTHING =
      Set.of("sum", "avg", "min", "max", "any_value", "bool_and", "bool_or", "bit_and", "bit_or");

  /** Which skip NULLs and for which repetition is of no consequence. */
  private static final Set<String> OF_SETS =
      Set.of("min", "max", "bool_and", "bool_or", "bit_and", "bit_or");

  /** Which skip rows whose one argument is NULL, so that a filter can do it. */
  private static final Set<String> SKIPS_NULL =
      Set.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "bool_and",
          "bool_or",
          "bit_and",
          "bit_or",
          "bit_xor",
          "stddev_samp",
          "stddev_pop",
          "var_samp",
          "var_pop",
          "product",
          "count_if");

  Fn {
    args = List.copyOf(args);
  }

  static Fn aggregate(String name, boolean distinct, List<Integer> args, int filter, String type) {
    return new Fn(name, distinct, args, filter, Over.NONE, type);
  }

  /**
   * A window: partition and order by positions, and the frame as text.
   *
   * @param ties whether the order of rows that tie shows in the result
   */
  record Over(List<Integer> partition, List<Order> orders, String frame, boolean ties) {
    static final Over NONE = new Over(List.of(), List.of(), "", false);

    Over {
      partition = List.copyOf(partition);
      orders = List.copyOf(orders);
    }

    /** The whole partition, in no order. */
    boolean isWhole() {
      return orders.isEmpty() && frame.equals(WHOLE);
    }

    static final String WHOLE = "whole partition";
  }

  record Order(int position, boolean descending, boolean nullsFirst) {}

  boolean isCount() {
    return name.equals("count") || name.equals("count_star");
  }

  boolean nullOfNothing() {
    return NULL_OF_NOTHING.contains(name);
  }

  boolean skipsNull() {
    return args.size() == 1 && SKIPS_NULL.contains(name);
  }

  /** Whether the same rows once more would change nothing. */
  boolean ofSet() {
    return distinct || OF_SETS.contains(name);
  }

  /** What it gives of no rows at all. */
  Term ofNothing() {
    return isCount() ? Make.integer(0, type) : new Term.Const(null, type);
  }

  boolean known() {
    return isCount() || NULL_OF_NOTHING.contains(name) || SKIPS_NULL.contains(name);
  }

  Fn with(String otherName, boolean otherDistinct, List<Integer> otherArgs, int otherFilter) {
    return new Fn(otherName, otherDistinct, otherArgs, otherFilter, over, type);
  }
}
