package dev.assay.grader.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the service asks of a worker. A worker answers one request at a time, in order. */
public sealed interface Request {
  /** The same, of a query that is known to fail: what is wanted is the engine's message. */
  default Request expectedToFail() {
    return this;
  }

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
   * and {@link Response.Completed}, unless {@link Response.Failed}, {@link Response.Unheard} or
   * {@link Response.Exceeded} cut it short.
   *
   * @param database the file of the fixture
   * @param shuffled whether groups must not come out sorted by accident
   * @param explain whether the plan is wanted, as JSON in one cell, instead of the rows
   * @param rowLimit more rows than this are {@link Response.Excess#OUTPUT}
   * @param byteLimit more bytes of encoded rows than this are {@link Response.Excess#OUTPUT}
   * @param failing whether to run it first in a way that sends no rows and keeps the engine's
   *     message
   */
  record Run(
      String database,
      boolean shuffled,
      boolean explain,
      String sql,
      int rowLimit,
      long byteLimit,
      boolean failing)
      implements Request {
    public Run {
      Objects.requireNonNull(database);
      Objects.requireNonNull(sql);
    }

    @Override
    public Run expectedToFail() {
      return new Run(database, shuffled, explain, sql, rowLimit, byteLimit, true);
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

  /**
   * Puts tiny databases into memory, under a name by which {@link Run} or {@link RunBatch} find
   * them; answered by {@link Response.Built} or {@link Response.Failed}. Of one form and schema a
   * worker keeps but a few.
   *
   * @param ddl the schema that the databases are of: its types are made
   * @param tables all tables of the schema
   */
  record Load(String name, String ddl, Form form, List<Tuples> tables) implements Request {
    public Load {
      Objects.requireNonNull(name);
      Objects.requireNonNull(ddl);
      Objects.requireNonNull(form);
      tables = List.copyOf(tables);
    }
  }

  /** How tiny databases lie in memory. */
  enum Form {
    /** One, in tables of its own, as a fixture is. */
    SINGLE,
    /** The same, and groups must not come out sorted by accident. */
    SHUFFLED,
    /** Many, side by side in the same tables, for {@link RunBatch}. */
    BATCH
  }

  /**
   * The rows of one table in tiny databases.
   *
   * @param rows the number of the database as {@link Cell.Int}, then for each column that is not
   *     generated a text that is cast to its type, or NULL
   */
  record Tuples(String table, List<TypedColumn> columns, List<Row> rows) {
    public Tuples {
      Objects.requireNonNull(table);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column of a table.
   *
   * @param generated the expression that computes it, or null if it is stored
   */
  record TypedColumn(String name, String type, @Nullable String generated) {
    public TypedColumn {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /**
   * Runs a query over many tiny databases in one statement; answered as {@link Run} is, with the
   * number of the database as a first column. Rows come in no order.
   *
   * @param from the first number of a database
   * @param to the number after the last
   * @param sql one query and nothing else
   * @param failing as for {@link Run}
   */
  record RunBatch(
      String name, int from, int to, String sql, int rowLimit, long byteLimit, boolean failing)
      implements Request {
    public RunBatch {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sql);
    }

    @Override
    public RunBatch expectedToFail() {
      return new RunBatch(name, from, to, sql, rowLimit, byteLimit, true);
    }
  }

  /** Interrupts the running query, if there is one; not answered by itself. */
  record Cancel() implements Request {}
}
