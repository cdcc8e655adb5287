package dev.assay.api.http;

import dev.assay.api.store.Role;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.wire.Audience;
import io.javalin.http.Context;
import java.util.Objects;

/** Who makes a request. */
record Caller(String name, Role role) {
  /** Whoever it is, where the service answers this machine alone and nobody has a token. */
  static final Caller LOCAL = new Caller("local", Role.ADMIN);

  private static final String ATTRIBUTE = "caller";

  Caller {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
  }

  /** The one whom the guard let in. */
  static Caller of(Context context) {
    return Objects.requireNonNull(context.attribute(ATTRIBUTE));
  }

  void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Whether quotas and rate limits hold: authors and admins send for many. */
  boolean metered() {
    return role == Role.LEARNER;
  }

  boolean maySee(StoredSubmission submission) {
    return role.atLeast(Role.AUTHOR) || submission.learner().equals(name);
  }

  /** In local mode it is a learner who looks: whoever wants to see all reads the files. */
  Audience audience() {
    return role.atLeast(Role.AUTHOR) && !equals(LOCAL) ? Audience.AUTHOR : Audience.LEARNER;
  }
}
