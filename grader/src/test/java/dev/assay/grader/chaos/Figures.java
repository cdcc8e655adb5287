package dev.assay.grader.chaos;

import java.util.Locale;

/** Prints figures as aligned lines, and remembers whether all were within bounds. */
final class Figures {
  private boolean sound = true;

  void section(String name) {
    System.out.println(name);
  }

  void add(String what, long count) {
    System.out.println(String.format(Locale.ROOT, "  %-58s %,10d", what, count));
  }

  /** A count that must be 0. */
  void none(String what, long count) {
    add(what, count);
    sound &= count == 0;
  }

  /**
   * @param bound what it must be below
   */
  void add(String what, double value, String unit, double bound) {
    boolean within = value < bound;
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %-58s %,10.0f %s (%s %,.0f)",
            what,
            value,
            unit,
            within ? "below" : "NOT BELOW",
            bound));
    sound &= within;
  }

  /** What must not be. */
  void fault(String text) {
    System.out.println("  FAULT " + text);
    sound = false;
  }

  boolean sound() {
    return sound;
  }
}
