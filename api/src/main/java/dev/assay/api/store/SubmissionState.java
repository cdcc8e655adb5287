package dev.assay.api.store;

import java.util.Locale;

/** How far a submission has come; says nothing about its verdict. */
public enum SubmissionState {
  QUEUED,
  RUNNING,
  DONE,
  CANCELLED;

  /** The word of the store and of the service. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing more will happen to it. */
  public boolean last() {
    return this == DONE || this == CANCELLED;
  }

  static SubmissionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
