package dev.assay.api.store;

import java.util.Locale;

/** What the holder of a token may do; each may do what those before it may. */
public enum Role {
  /** Sends in answers, and reads their own. */
  LEARNER,
  /** Reads everybody's, with all that a learner is not shown, and sets assessments. */
  AUTHOR,
  /** Sees how the service is doing, too. */
  ADMIN;

  /** The word of the store and of the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
