package dev.assay.grader.protocol;

import java.util.List;
import java.util.Objects;

/** What the service asks of a worker. A worker answers one request at a time, in order. */
public sealed interface Request {
  /**
   * DuckDB's syntax tree of a text; answered by {@link Response.Tree} or {@link Response.Failed}.
   */
  record Serialize(String sql) implements Request {
    public Serialize {
      Objects.requireNonNull(sql);
    }
  }

  /**
   * Runs a query, or explains its plan; answered by {@link Response.Header}, {@link Response.Batch}
   * and {@link Response.Completed}, unless {@link Response.Failed} or {@link Response.Exceeded} cut
   * it short.
   *
   * @param database the file of the fixture
   * @param shuffled whether groups must not come out sorted by accident
   * @param explain whether the plan is wanted, as JSON in one cell, instead of the rows
   * @param rowLimit more rows than this are {@link Response.Excess#OUTPUT}
   * @param byteLimit more bytes of encoded rows than this are {@link Response.Excess#OUTPUT}
   */
  record Run(
      String database, boolean shuffled, boolean explain, String sql, int rowLimit, long byteLimit)
      implements Request {
    public Run {
      Objects.requireNonNull(database);
      Objects.requireNonNull(sql);
    }
  }

  /**
   * Reads a schema; answered by {@link Response.Described} or {@link Response.Rejected}. For a
   * trusted worker only.
   */
  record Describe(String ddl) implements Request {
    public Describe {
      Objects.requireNonNull(ddl);
    }
  }

  /**
   * Builds a database file and checks its rows against the constraints of the schema; answered by
   * {@link Response.Built} or {@link Response.Rejected}. For a trusted worker only.
   *
   * @param permutation 0 for the rows in the order given, else the seed of their order
   * @param target the file to make
   */
  record Build(String ddl, List<Source> sources, int permutation, String target)
      implements Request {
    public Build {
      Objects.requireNonNull(ddl);
      sources = List.copyOf(sources);
      Objects.requireNonNull(target);
    }
  }

  /** The rows of a table: a CSV file. */
  record Source(String table, String csv, boolean extraColumns) {
    public Source {
      Objects.requireNonNull(table);
      Objects.requireNonNull(csv);
    }
  }

  /** Interrupts the running query, if there is one; not answered by itself. */
  record Cancel() implements Request {}
}
