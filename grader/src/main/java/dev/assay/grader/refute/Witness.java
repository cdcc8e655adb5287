package dev.assay.grader.refute;

import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Rows;
import java.util.List;
import java.util.Objects;

/**
 * A small database on which a query and a reference differ, replayed by itself on DuckDB.
 *
 * @param database generated, never drawn from hidden data
 * @param expected the rows of the reference
 * @param actual what came of the query
 * @param differences between the two, the most important first; none where it raised an error
 */
public record Witness(
    Schema schema,
    TinyDatabase database,
    Tier tier,
    Rows expected,
    Actual actual,
    List<Finding> differences) {
  public Witness {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(database);
    Objects.requireNonNull(tier);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(actual);
    differences = List.copyOf(differences);
  }

  /** What came of the query. */
  public sealed interface Actual {
    /** Other rows, or the same in a wrong order. */
    record Returned(Rows rows) implements Actual {
      public Returned {
        Objects.requireNonNull(rows);
      }
    }

    /** An error where the reference has none. */
    record Raised(String message) implements Actual {
      public Raised {
        Objects.requireNonNull(message);
      }
    }
  }
}
