package dev.assay.grader.compare;

import dev.assay.grader.protocol.Row;

/**
 * A row that comes more often on one side than on the other.
 *
 * @param expected how often it is expected; of a row that only the submission has, 0
 * @param actual how often it came; of a row that it lacks, 0
 */
record Surplus(Row row, int expected, int actual) {
  boolean missing() {
    return expected > actual;
  }

  /** How many rows too few or too many. */
  int count() {
    return Math.abs(expected - actual);
  }

  /** Whether the other side has the row too, only less often. */
  boolean onBothSides() {
    return expected > 0 && actual > 0;
  }
}
