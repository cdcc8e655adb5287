package dev.assay.grader.execute;

import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one run of a query on one database ended. */
public sealed interface Execution {
  /** The query returned all its rows. */
  record Completed(Rows rows) implements Execution {
    public Completed {
      Objects.requireNonNull(rows);
    }
  }

  /**
   * The engine refused or failed the query.
   *
   * @param phase when it did
   * @param message the engine's words, cleaned of everything of the host; may contain data of the
   *     database, so not for a learner where the database is hidden
   * @param where the place in the text, if the engine names one
   */
  record Failed(Phase phase, String message, @Nullable Span where) implements Execution {
    public Failed {
      Objects.requireNonNull(phase);
      Objects.requireNonNull(message);
    }
  }

  /** When a query failed. */
  enum Phase {
    /** Before it ran: it does not parse, or names something that does not exist. */
    COMPILE,
    /** While it ran, or because it brought the engine down. */
    RUN
  }

  /** The query used up what it may use. */
  record Exceeded(Resource resource) implements Execution {}

  /** What a query can use up. */
  enum Resource {
    TIME,
    MEMORY,
    OUTPUT
  }

  /** The judge could not run the query, through no fault of the query. */
  record Broken(String reason) implements Execution {
    public Broken {
      Objects.requireNonNull(reason);
    }
  }
}
