package dev.assay.api.wire;

import java.util.Objects;

/**
 * What came of one problem of a course; one line of {@code assay course grade --format json}.
 *
 * @param format the version of this form: {@value #FORMAT}
 * @param file the answer's
 * @param standing {@code on_time}, {@code late} or {@code missing}
 */
public record ResultJson(
    int format, String file, String standing, PointsJson points, VerdictJson verdict) {
  public static final int FORMAT = 1;

  public ResultJson {
    Objects.requireNonNull(file);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(points);
    Objects.requireNonNull(verdict);
  }

  /** What was earned of what could be. */
  public record PointsJson(double earned, double possible) {}
}
