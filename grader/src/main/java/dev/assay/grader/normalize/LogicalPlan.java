package dev.assay.grader.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An operator of a query as it was written, with what feeds it: what has to be computed, not how.
 *
 * @param name what the kind leaves open: the table of a scan, {@code left} of a join, {@code
 *     exists} of a subquery; otherwise empty
 * @param details in words of SQL, over the names of columns: each condition of a filter or join,
 *     the keys and calls of an aggregate, the keys of a sort
 * @param traits what is worth knowing of it
 * @param inputs first those that rows come from, then the subqueries of its expressions
 */
public record LogicalPlan(
    Kind kind, String name, List<String> details, List<Trait> traits, List<LogicalPlan> inputs) {
  /** What an operator does. */
  public enum Kind {
    SCAN,
    VALUES,
    TABLE_FUNCTION,
    FILTER,
    PROJECT,
    JOIN,
    AGGREGATE,
    DISTINCT,
    WINDOW,
    SORT,
    LIMIT,
    UNION,
    INTERSECT,
    EXCEPT,
    SUBQUERY,
    RECURSION;

    /** The word for it: {@code table function}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What is worth knowing of an operator apart from its kind. */
  public enum Trait {
    /** A join of every row with every other. */
    CROSS,
    /** A condition that links both sides of a cross join, which a join could have taken. */
    LINKS_CROSS_JOIN,
    /** A condition over the keys of the aggregate below alone: WHERE could have taken it. */
    ON_GROUP_KEYS,
    /** A subquery or a join's right side that refers to the row outside. */
    CORRELATED,
    /** A DISTINCT of rows that cannot repeat, or whose repetition does not matter. */
    NEEDLESS,
    /** A sort whose order the next operator loses. */
    LOST_ORDER
  }

  public LogicalPlan {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    details = List.copyOf(details);
    traits = List.copyOf(traits);
    inputs = List.copyOf(inputs);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** What the operator does, in one line. */
  public String label() {
    String head = (kind.word() + " " + name).strip();
    return details.isEmpty() ? head : head + ": " + String.join(", ", details);
  }

  /** Visits this operator and all that feed it, each before its inputs. */
  public void visit(Consumer<LogicalPlan> visitor) {
    visitor.accept(this);
    inputs.forEach(input -> input.visit(visitor));
  }

  /** The tree, an operator a line, inputs below and indented by two. */
  public String text() {
    StringBuilder out = new StringBuilder();
    write(out, 0);
    return out.toString();
  }

  private void write(StringBuilder out, int depth) {
    out.append("  ".repeat(depth)).append(label()).append('\n');
    inputs.forEach(input -> input.write(out, depth + 1));
  }
}
