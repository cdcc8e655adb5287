package dev.assay.api.wire;

import java.util.Objects;

/**
 * An error in the form of RFC 9457, {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the name of the status
 * @param status the HTTP status
 * @param code stable, in snake_case: what programs should look at
 * @param detail a sentence for people
 */
public record ErrorJson(String type, String title, int status, String code, String detail) {
  public ErrorJson {
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(code);
    Objects.requireNonNull(detail);
  }

  /** An error that its status, its code and its sentence tell all about. */
  public static ErrorJson of(int status, String title, String code, String detail) {
    return new ErrorJson("about:blank", title, status, code, detail);
  }
}
