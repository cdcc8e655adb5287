package dev.assay.grader.worker;

/** What a worker may be asked to do. */
enum Role {
  /** Runs the queries of learners. */
  LEARNER,
  /** Builds databases and runs the queries of authors. */
  TRUSTED
}
