package dev.assay.api.store;

import java.io.Serial;

/** The environment does not let submissions be stored. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
