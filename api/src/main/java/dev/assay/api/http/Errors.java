package dev.assay.api.http;

import dev.assay.api.store.StoreException;
import dev.assay.api.wire.ErrorJson;
import dev.assay.api.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into {@code application/problem+json} (RFC 9457). */
final class Errors {
  static final String CONTENT_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  static void register(RoutesConfig routes) {
    routes.exception(Refusal.class, (e, context) -> refuse(context, e));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> {
          String methods = e.getDetails().get("availableMethods");
          if (methods != null) {
            context.header("Allow", methods);
          }
          refuse(context, refusal(e.getStatus()));
        });
    routes.exception(
        StoreException.class,
        (e, context) -> {
          LOG.error("{} {}", context.method(), context.path(), e);
          refuse(context, storeUnavailable());
        });
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {}", context.method(), context.path(), e);
          refuse(context, internal());
        });
  }

  static Refusal internal() {
    return new Refusal(
        HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", "The service failed; try again.");
  }

  static String body(Refusal refusal) {
    HttpStatus status = refusal.status();
    return Json.write(
        ErrorJson.of(status.getCode(), status.getMessage(), refusal.code(), refusal.detail()));
  }

  /** It may have failed after it had stored something: then the same key finds it. */
  private static Refusal storeUnavailable() {
    return new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store_unavailable",
            "The store does not answer; repeat the request with the same Idempotency-Key.")
        .retryAfter(Duration.ofSeconds(2));
  }

  static Refusal tooLarge(int largest) {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "body_too_large",
        "This body may have at most %d KiB.".formatted(largest / 1024));
  }

  private static void refuse(Context context, Refusal refusal) {
    refusal.headers().forEach(context::header);
    context.status(refusal.status()).contentType(CONTENT_TYPE).result(body(refusal));
  }

  /** What the libraries answer: no such path, no such method there, too large a body, no HTTP. */
  static Refusal refusal(int code) {
    HttpStatus status = HttpStatus.forStatus(code);
    return switch (status) {
      case NOT_FOUND -> new Refusal(status, "not_found", "There is nothing at this path.");
      case METHOD_NOT_ALLOWED ->
          new Refusal(status, "method_not_allowed", "This path does not take this method.");
      case CONTENT_TOO_LARGE -> tooLarge(RequestBody.LARGEST);
      default ->
          new Refusal(status, status.name().toLowerCase(Locale.ROOT), status.getMessage() + ".");
    };
  }
}
