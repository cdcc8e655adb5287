package dev.assay.api.http;

import dev.assay.api.store.Role;
import dev.assay.api.store.StoredToken;
import dev.assay.api.store.Tokens;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may use a route. As long as nobody was given a token, everybody is let in who calls
 * the service by a name of this machine; it listens to this machine alone then.
 */
final class Guard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Tokens tokens;
  private final RateLimit requests;

  Guard(Tokens tokens, RateLimit requests) {
    this.tokens = tokens;
    this.requests = requests;
  }

  void check(Context context) {
    Role least =
        context.routeRoles().stream()
            .map(Access.class::cast)
            .findFirst()
            .map(access -> Optional.ofNullable(access.least()))
            .orElseThrow(() -> new IllegalStateException("no access: " + context.path()))
            .orElse(null);
    if (least == null) {
      return;
    }
    Caller caller = caller(context);
    if (!caller.role().atLeast(least)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          "forbidden",
          "This needs the role '%s'; the token has '%s'."
              .formatted(least.code(), caller.role().code()));
    }
    requests.take(context, caller, 1);
    caller.attach(context);
  }

  private Caller caller(Context context) {
    String header = context.header("Authorization");
    if (header == null && !tokens.any()) {
      return local(context.header("Host"));
    }
    if (header == null) {
      throw unauthorized("token_missing", "Send a token: 'Authorization: Bearer ...'.", "");
    }
    StoredToken token = bearer(header).flatMap(tokens::find).orElseThrow(Guard::invalid);
    return switch (token.stateAt(Instant.now())) {
      case "expired" ->
          throw unauthorized("token_expired", "The token has expired.", "invalid_token");
      case "revoked" -> throw invalid();
      default -> new Caller(token.holder(), token.role());
    };
  }

  /** A page on the web can make a browser call a name of its own that leads to this machine. */
  private static Caller local(@Nullable String host) {
    if (host == null || !LOOPBACK.contains(name(host))) {
      throw new Refusal(
          HttpStatus.MISDIRECTED_REQUEST,
          "not_this_host",
          "Without tokens the service answers only as localhost.");
    }
    return Caller.LOCAL;
  }

  private static String name(String host) {
    try {
      String name = URI.create("http://" + host).getHost();
      return name == null ? "" : name.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static Optional<String> bearer(String header) {
    String[] parts = header.strip().split(" +", 2);
    return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  private static Refusal invalid() {
    return unauthorized("invalid_token", "The token is none of this service's.", "invalid_token");
  }

  private static Refusal unauthorized(String code, String detail, String error) {
    return new Refusal(HttpStatus.UNAUTHORIZED, code, detail)
        .with(
            "WWW-Authenticate",
            "Bearer realm=\"assay\"" + (error.isEmpty() ? "" : ", error=\"" + error + "\""));
  }
}
