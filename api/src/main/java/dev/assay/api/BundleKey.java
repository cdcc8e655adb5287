package dev.assay.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of a bundle: 256 random bits in base64url, as an environment variable holds it. */
final class BundleKey {
  static final String VARIABLE = "ASSAY_KEY";

  private static final int BYTES = 32;

  private BundleKey() {}

  /** A fresh one. */
  static String generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The key of a variable.
   *
   * @throws CommandException if it is not set, or no key
   */
  static SecretKey of(String variable, Map<String, String> environment) {
    String text = environment.getOrDefault(variable, "").strip();
    if (text.isEmpty()) {
      throw new CommandException(
          "no_key",
          "the hidden parts are encrypted and %s is not set (pull requests from forks have no"
                  .formatted(variable)
              + " secrets); nothing is graded");
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw new CommandException(
        "wrong_key", variable + " holds no key of 'assay course pack'; nothing is graded");
  }
}
