package dev.assay.api.http;

import io.javalin.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A request that is answered with an error; carries what the client is told. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;
  private final TreeMap<String, String> headers;

  /**
   * @param code stable, in snake_case
   * @param detail a sentence for people
   */
  Refusal(HttpStatus status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  private Refusal(HttpStatus status, String code, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = new TreeMap<>(headers);
  }

  /** The same, with a header. */
  Refusal with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Refusal(status, code, detail(), more);
  }

  /** The same, saying when it may be tried again: whole seconds, rounded up. */
  Refusal retryAfter(Duration wait) {
    return with("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
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

  Map<String, String> headers() {
    return headers;
  }
}
