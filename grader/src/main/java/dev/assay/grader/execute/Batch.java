package dev.assay.grader.execute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import java.util.List;
import java.util.Objects;

/**
 * Tiny databases of one schema, over all of which a query is run in one statement. A handle: the
 * workers that need its rows are sent them.
 *
 * @param name unique to the schema and the rows
 * @param ddl what declares the schema
 */
public record Batch(String name, String ddl, Schema schema, List<TinyDatabase> databases) {
  /** More do not go into one statement. */
  public static final int MOST = 2048;

  public Batch {
    Objects.requireNonNull(name);
    Objects.requireNonNull(ddl);
    Objects.requireNonNull(schema);
    databases = List.copyOf(databases);
    if (databases.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " databases to a batch");
    }
  }

  public int size() {
    return databases.size();
  }
}
