package dev.assay.grader.execute;

import dev.assay.grader.model.Schema;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A built database, to be run queries on. A handle: it holds nothing open.
 *
 * @param file named after the hash of all that it was built from; never written again
 */
public record Database(Path file, Schema schema, Layout layout) {
  public Database {
    Objects.requireNonNull(file);
    Objects.requireNonNull(schema);
    Objects.requireNonNull(layout);
  }
}
