package dev.assay.api.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The environment does not let submissions be stored or read. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
