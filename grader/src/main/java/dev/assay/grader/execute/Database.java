package dev.assay.grader.execute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A database to run queries on. A handle: it holds nothing open, and what it names never changes.
 */
public sealed interface Database {
  Schema schema();

  Layout layout();

  /**
   * A built fixture.
   *
   * @param file named after the hash of all that it was built from; never written again
   */
  record OnDisk(Path file, Schema schema, Layout layout) implements Database {
    public OnDisk {
      Objects.requireNonNull(file);
      Objects.requireNonNull(schema);
      Objects.requireNonNull(layout);
    }
  }

  /**
   * A tiny database that is sent to the workers as data. Its rows are not checked against the
   * constraints of the schema.
   *
   * @param ddl what declares the schema
   */
  record InMemory(String ddl, TinyDatabase rows, Schema schema, Layout layout) implements Database {
    public InMemory {
      Objects.requireNonNull(ddl);
      Objects.requireNonNull(rows);
      Objects.requireNonNull(schema);
      Objects.requireNonNull(layout);
    }
  }
}
