package dev.assay.api.store;

import java.util.Objects;

/**
 * What makes a repeated request the same request.
 *
 * @param name the client's, of its own choice
 * @param fingerprint a digest of all that was asked for
 */
public record IdempotencyKey(String learner, String name, String fingerprint) {
  public IdempotencyKey {
    Objects.requireNonNull(learner);
    Objects.requireNonNull(name);
    Objects.requireNonNull(fingerprint);
  }
}
