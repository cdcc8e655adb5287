package dev.assay.grader.execute;

import java.util.Locale;

/** What a worker is for; the two kinds never mix. */
enum Role {
  /** Runs the queries of learners. */
  LEARNER,
  /** Builds databases and runs the queries of authors. */
  TRUSTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
