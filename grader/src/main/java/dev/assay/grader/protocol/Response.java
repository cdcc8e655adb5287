package dev.assay.grader.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a worker tells the service. */
public sealed interface Response {
  /** The worker has loaded the engine and waits for requests. */
  record Ready(String engineVersion) implements Response {
    public Ready {
      Objects.requireNonNull(engineVersion);
    }
  }

  /** The columns of a result, before its first batch. */
  record Header(List<Column> columns) implements Response {
    public Header {
      columns = List.copyOf(columns);
    }
  }

  /** The next rows of a result. */
  record Batch(List<Row> rows) implements Response {
    public Batch {
      rows = List.copyOf(rows);
    }
  }

  /** All rows were sent. */
  record Completed() implements Response {}

  /**
   * The query failed in a way that hides the engine's message: to learn it, the same must be asked
   * as {@link Request#expectedToFail}.
   */
  record Unheard() implements Response {}

  /**
   * The engine refused or failed the query.
   *
   * @param message the engine's words as they are: JSON, or a type and a text
   * @param prefix how many bytes of UTF-8 the worker had put before the learner's text
   */
  record Failed(String message, int prefix) implements Response {
    public Failed {
      Objects.requireNonNull(message);
    }
  }

  /** The result, or what is needed to hold it, is larger than allowed. */
  record Exceeded(Excess what) implements Response {
    public Exceeded {
      Objects.requireNonNull(what);
    }
  }

  /** What there can be too much of. */
  enum Excess {
    /** Rows, columns or bytes of the result. */
    OUTPUT,
    /** Memory of the worker. */
    MEMORY
  }

  /** The answer to {@link Request.Serialize}, as DuckDB gives it: JSON. */
  record Tree(String json) implements Response {
    public Tree {
      Objects.requireNonNull(json);
    }
  }

  /**
   * The tables that a schema declares, as rows of the engine's catalog.
   *
   * @param columns table, column, type, nullable, default expression or NULL, expression of a
   *     generated column or NULL; in the order of declaration
   * @param constraints table, kind, columns, CHECK expression or NULL, referenced table or NULL,
   *     referenced columns
   */
  record Described(List<Row> columns, List<Row> constraints) implements Response {
    public Described {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
    }
  }

  /** The database file is complete. */
  record Built() implements Response {}

  /** The tiny databases are not in this worker's memory: they must be loaded first. */
  record Unknown() implements Response {}

  /** The schema or the rows of a database are not what they claim to be. */
  record Rejected(List<Flaw> flaws) implements Response {
    public Rejected {
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * One thing wrong with a schema or with a file of rows.
   *
   * @param code stable, in snake_case
   * @param file the CSV file, or null where the schema is meant
   * @param line the line of the schema, or the data row of the file, from 1; 0 if unknown
   * @param message what is wrong, in the terms of the author's text
   */
  record Flaw(String code, @Nullable String file, int line, String message) {
    public Flaw {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
    }
  }
}
