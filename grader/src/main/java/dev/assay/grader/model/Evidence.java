package dev.assay.grader.model;

import java.util.Locale;

/**
 * Why a verdict can be trusted.
 *
 * @param kind the nature of the evidence
 * @param databases on how many databases the submission was run and compared
 * @param complete whether all the databases that were planned were run
 */
public record Evidence(Kind kind, int databases, boolean complete) {
  /** The nature of the evidence. */
  public enum Kind {
    /** Equal to a reference whatever the data. */
    PROVED,
    /** Equal on every database that was run. */
    AGREED,
    /** Different on a database. */
    REFUTED,
    /** The submission did not come as far as a comparison. */
    NONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Evidence {
    if (databases < 0) {
      throw new IllegalArgumentException("databases is a count");
    }
  }
}
