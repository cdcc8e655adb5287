package dev.assay.api.http;

import java.util.Map;

/** What every response tells a browser: that it is data, for nobody else, and not to be kept. */
final class SecureHeaders {
  static final Map<String, String> VALUES =
      Map.of(
          "Cache-Control", "no-store",
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer");

  private SecureHeaders() {}
}
