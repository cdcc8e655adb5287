package dev.assay.grader.refute;

/** Whose workers run a query. */
public enum Side {
  /** A query that somebody sent. */
  LEARNER,
  /** A query of an author, or one made from such a query. */
  TRUSTED
}
