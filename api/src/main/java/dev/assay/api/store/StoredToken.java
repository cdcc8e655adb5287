package dev.assay.api.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is stored: what it was made of is not.
 *
 * @param holder who sends in answers with it; several tokens may have the same
 */
public record StoredToken(
    String id,
    String holder,
    Role role,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {
  public StoredToken {
    Objects.requireNonNull(id);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(role);
    Objects.requireNonNull(createdAt);
  }

  /** {@code valid}, {@code expired} or {@code revoked}. */
  public String stateAt(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    return expiresAt != null && !now.isBefore(expiresAt) ? "expired" : "valid";
  }
}
