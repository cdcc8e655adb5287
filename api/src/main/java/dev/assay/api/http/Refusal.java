package dev.assay.api.http;

import io.javalin.http.HttpStatus;
import java.io.Serial;

/** A request that is answered with an error; carries what the client is told. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;

  /**
   * @param code stable, in snake_case
   * @param detail a sentence for people
   */
  Refusal(HttpStatus status, String code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
