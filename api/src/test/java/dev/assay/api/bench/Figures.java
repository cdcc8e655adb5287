package dev.assay.api.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures as the lines of an aligned table, each printed when it is known. */
final class Figures {
  private final PrintStream out;

  Figures(PrintStream out) {
    this.out = out;
  }

  /** The header of a section. */
  void section(String name) {
    out.println(name);
  }

  /**
   * @param unit as in {@code ms}; empty for a ratio or a count
   */
  void add(String what, double value, String unit) {
    out.println(String.format(Locale.ROOT, "  %-66s %10.2f %s", what, value, unit).stripTrailing());
  }

  /** A figure that has a goal, such as {@code < 3}. */
  void add(String what, double value, String unit, String goal) {
    add(what, value, unit + (unit.isEmpty() ? "" : "  ") + "(goal: " + goal + ")");
  }

  /** What a reader must know of the figures before or after it. */
  void note(String text) {
    out.println("  " + text);
  }

  static double median(List<Double> values) {
    double[] sorted = sorted(values);
    return sorted[sorted.length / 2];
  }

  /**
   * @param share 0.99 for the value that 99 of 100 do not exceed
   */
  static double quantile(List<Double> values, double share) {
    double[] sorted = sorted(values);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static double[] sorted(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }
}
