package dev.assay.grader.normalize.bridge;

import java.util.Objects;

/** Stops a translation at what it cannot express; never leaves the normalizing stage. */
public final class UnsupportedConstruct extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String construct;

  public UnsupportedConstruct(String construct) {
    super(construct, null, false, false);
    this.construct = Objects.requireNonNull(construct);
  }

  /** The construct in a few words, such as {@code POSITIONAL JOIN} or {@code function foo}. */
  public String construct() {
    return construct;
  }
}
