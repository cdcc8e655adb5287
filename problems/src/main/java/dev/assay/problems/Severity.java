package dev.assay.problems;

import java.util.Locale;

/** What a diagnostic means for a package. */
public enum Severity {
  /** The package must not be used. */
  ERROR,
  /** An author should look; the package may be used. */
  WARNING;

  /** The word as it stands in reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
