package dev.assay.grader.normalize.canonical;

import dev.assay.grader.model.Schema;
import java.util.List;

/**
 * One of the relations whose product a block takes.
 *
 * @param id by which columns refer to it, unique within a query
 */
record Source(int id, Kind kind) {
  /** What stands behind it. */
  sealed interface Kind {}

  /** A table of the schema, with the types of its columns. */
  record Scan(Schema.Table table, List<String> types) implements Kind {
    Scan {
      types = List.copyOf(types);
    }

    Term.Col column(int source, int index) {
      return new Term.Col(source, index, types.get(index), table.columns().get(index).nullable());
    }
  }

  /**
   * Rows grouped by the first outputs of a query, one row a group; or all rows in one, also if
   * there are none ({@code global}). Columns: keys, then functions.
   */
  record Group(Bag input, int keys, boolean global, List<Fn> fns) implements Kind {
    Group {
      fns = List.copyOf(fns);
    }
  }

  /** The first outputs of a query, and functions over windows of its rows. */
  record Window(Bag input, int plain, List<Fn> fns) implements Kind {
    Window {
      fns = List.copyOf(fns);
    }
  }

  /** What no rule looks into. */
  record Opaque(String text, List<Bag> inputs, List<Term> args, int width) implements Kind {
    Opaque {
      inputs = List.copyOf(inputs);
      args = List.copyOf(args);
    }
  }
}
