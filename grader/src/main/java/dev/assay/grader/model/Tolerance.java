package dev.assay.grader.model;

/**
 * How far two numbers may lie apart where either is floating point: {@code |a - b| <= max(absolute,
 * relative * max(|a|, |b|))}.
 */
public record Tolerance(double relative, double absolute) {
  public static final Tolerance DEFAULT = new Tolerance(1e-9, 1e-9);

  public Tolerance {
    if (!(relative >= 0 && relative < 1)
        || !(absolute >= 0 && absolute < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a relative tolerance is at least 0 and below 1, an absolute one at least 0");
    }
  }

  /** Divided by a factor. */
  Tolerance tightened(double factor) {
    return new Tolerance(relative / factor, absolute / factor);
  }
}
