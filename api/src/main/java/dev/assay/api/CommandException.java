package dev.assay.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked; carries what the user is told. */
final class CommandException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code stable, in snake_case
   * @param message one line, without the code
   */
  CommandException(String code, String message) {
    this(code, message, null);
  }

  CommandException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  String code() {
    return code;
  }
}
