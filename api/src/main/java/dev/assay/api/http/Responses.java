package dev.assay.api.http;

import dev.assay.api.wire.Json;
import io.javalin.http.Context;

/** Writes a record as the body. */
final class Responses {
  private Responses() {}

  static void json(Context context, Object value) {
    context.contentType("application/json").result(Json.write(value));
  }
}
