package dev.assay.grader.model;

import java.util.Locale;

/** What a database has that its readers may not have thought of, the most ordinary first. */
public enum Tier {
  /** Rows in every table, and no NULL. */
  ORDINARY,
  /** NULLs, only in columns where they are meant to be. */
  NULLS,
  /** NULLs in any column that the schema does not forbid them in. */
  ANY_NULLS,
  /** A table without rows. */
  EMPTY;

  /** The word as it stands in packages and reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
