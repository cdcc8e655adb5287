package dev.assay.api.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs work on the database; whatever the database throws becomes a {@link StoreException}. */
final class Work {
  private Work() {}

  static <T> T read(Jdbi jdbi, Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (RuntimeException e) {
      throw new StoreException("the store failed", e);
    }
  }

  static <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw new StoreException("the store failed", e);
    }
  }
}
