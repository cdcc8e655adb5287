package dev.assay.api.report;

import java.util.Locale;

/** How an answer stands in its course. */
public enum Standing {
  ON_TIME,
  /** Graded after it was due. */
  LATE,
  /** There is none. */
  MISSING;

  /** The word as it stands in reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
