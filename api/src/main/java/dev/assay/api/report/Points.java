package dev.assay.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What an answer earned of what it could.
 *
 * @param earned to two decimals
 * @param possible at least 0
 */
public record Points(double earned, double possible) {
  public Points {
    if (!(earned >= 0 && possible >= 0)) {
      throw new IllegalArgumentException("points are at least 0");
    }
    earned = BigDecimal.valueOf(earned).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /**
   * A share of what is possible.
   *
   * @param score 0 to 1
   */
  public static Points of(double score, double possible) {
    return new Points(score * possible, possible);
  }

  /** The sum. */
  public static Points total(Collection<Graded> all) {
    return new Points(
        all.stream().mapToDouble(each -> each.points().earned()).sum(),
        all.stream().mapToDouble(each -> each.points().possible()).sum());
  }

  /** {@code 7.5 / 10}. */
  @Override
  public String toString() {
    return text(earned) + " / " + text(possible);
  }

  static String text(double points) {
    return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
  }
}
