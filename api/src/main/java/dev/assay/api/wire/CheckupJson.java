package dev.assay.api.wire;

import java.util.List;
import java.util.Objects;

/**
 * What {@code assay doctor} found.
 *
 * @param passed whether nothing failed
 */
public record CheckupJson(int format, boolean passed, List<CheckJson> checks) {
  private static final int FORMAT = 1;

  public CheckupJson {
    checks = List.copyOf(checks);
  }

  public static CheckupJson of(List<CheckJson> checks) {
    return new CheckupJson(
        FORMAT, checks.stream().noneMatch(check -> check.status().equals("failed")), checks);
  }

  /**
   * One thing that grading rests on.
   *
   * @param status {@code ok}, {@code missing} or {@code failed}
   * @param remedy how to get it; empty if it is there
   */
  public record CheckJson(String name, String status, String detail, String remedy) {
    public CheckJson {
      Objects.requireNonNull(name);
      Objects.requireNonNull(status);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(remedy);
    }
  }
}
