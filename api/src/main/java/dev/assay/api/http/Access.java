package dev.assay.api.http;

import dev.assay.api.store.Role;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** Who may use a route. */
enum Access implements RouteRole {
  /** Anybody, without a token. */
  PUBLIC(null),
  LEARNER(Role.LEARNER),
  AUTHOR(Role.AUTHOR),
  ADMIN(Role.ADMIN);

  private final @Nullable Role least;

  Access(@Nullable Role least) {
    this.least = least;
  }

  /** The least role that may; null for anybody. */
  @Nullable Role least() {
    return least;
  }
}
