package dev.assay.api.http;

import dev.assay.api.store.IdempotencyKey;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07): a string in
 * quotes. One without quotes is taken as well, since many clients send it so.
 */
final class IdempotencyHeader {
  private static final Pattern FORM = Pattern.compile("\"([!#-~]{1,128})\"|([!#-~]{1,128})");

  private IdempotencyHeader() {}

  static Optional<IdempotencyKey> of(Context context, Caller caller) {
    String header = context.header("Idempotency-Key");
    if (header == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          "invalid_idempotency_key",
          "An Idempotency-Key is 1 to 128 visible ASCII characters in quotes.");
    }
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(new IdempotencyKey(caller.name(), name, fingerprint(context)));
  }

  static IdempotencyKey required(Context context, Caller caller) {
    return of(context, caller)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "idempotency_key_missing",
                    "This request needs the header 'Idempotency-Key', so that it can be repeated."));
  }

  private static String fingerprint(Context context) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (context.method() + " " + context.path() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(context.bodyAsBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
