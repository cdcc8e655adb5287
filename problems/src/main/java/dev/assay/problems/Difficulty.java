package dev.assay.problems;

import java.util.Locale;

/** How hard a problem is for its readers, in the author's judgement. */
public enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  /** The word of {@code problem.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
