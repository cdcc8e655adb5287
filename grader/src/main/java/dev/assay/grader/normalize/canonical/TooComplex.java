package dev.assay.grader.normalize.canonical;

/** A query causes more work than a proof is worth. */
final class TooComplex extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooComplex() {
    super("too complex", null, false, false);
  }
}
