package dev.assay.grader.model;

import java.util.Locale;

/** What a finding does to the answer it was made on. */
public enum Severity {
  /** It speaks of why the verdict is what it is. */
  ERROR,
  /** A breached requirement: it lowers the score, or changes the verdict if the author says so. */
  PENALTY,
  /** It changes nothing, and is said because it teaches. */
  ADVICE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
