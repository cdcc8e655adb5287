package dev.assay.grader.normalize.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from a row. In a condition it is a formula: a term that counts as true when it
 * is TRUE and as false when it is FALSE or NULL, so that formulas obey two-valued logic.
 */
sealed interface Term {
  Const TRUE = new Const(true, "BOOLEAN");
  Const FALSE = new Const(false, "BOOLEAN");

  /** DuckDB's name of the type. */
  String type();

  /** A column of a source, which may belong to a query further out. */
  record Col(int source, int index, String type, boolean nullable) implements Term {}

  /** A constant: a BigDecimal, a String (text, or what a type is written as), a Boolean or NULL. */
  record Const(@Nullable Object value, String type) implements Term {
    boolean isNull() {
      return value == null;
    }
  }

  record Call(Op op, List<Term> args, String type) implements Term {
    public Call {
      args = List.copyOf(args);
    }

    Term arg(int index) {
      return args.get(index);
    }
  }

  /** Whether a query returns a row; never NULL. Its blocks have no outputs. */
  record Exists(Bag bag) implements Term {
    @Override
    public String type() {
      return "BOOLEAN";
    }
  }

  /** An aggregate over all rows of a query, whose outputs are the arguments. */
  record Fold(Fn fn, Bag bag) implements Term {
    @Override
    public String type() {
      return fn.type();
    }
  }
}
