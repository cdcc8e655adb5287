package dev.assay.api.store;

import dev.assay.api.wire.VerdictJson;

/** Grades what is stored. Called by several threads at once. */
@FunctionalInterface
public interface Judge {
  /**
   * The whole verdict, as for an author. Whatever it throws is the judge's fault, never the
   * submission's: the grading is tried again.
   */
  VerdictJson grade(String problem, String sql);
}
