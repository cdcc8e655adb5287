package dev.assay.grader.normalize;

/** A query takes more of the normalizer than a proof is worth; never leaves it. */
final class TooMuchEffort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  TooMuchEffort(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /** In a few words. */
  String why() {
    return why;
  }
}
