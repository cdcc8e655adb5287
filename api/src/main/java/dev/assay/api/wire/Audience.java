package dev.assay.api.wire;

import java.util.Locale;

/** Who reads a verdict; decides what of it is shown. */
public enum Audience {
  /** Sees of a hidden database its position and the verdict on it, nothing else. */
  LEARNER,
  /** Sees everything: may read the problem's files anyway. */
  AUTHOR;

  /** The word of the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
