package dev.assay.problems;

import java.io.Serial;

/** The environment does not let problems be read; never something wrong with a package. */
public final class ProblemsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ProblemsException(String message) {
    super(message);
  }

  ProblemsException(String message, Throwable cause) {
    super(message, cause);
  }
}
