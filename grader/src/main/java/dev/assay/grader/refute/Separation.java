package dev.assay.grader.refute;

/** What is known of a query on a database. */
public enum Separation {
  /** It is right there. */
  NONE,
  /** It differs from every reference, by itself and under the whole contract. */
  SEPARATED,
  /** A reference is not of one mind with itself, or something could not be run. */
  UNKNOWN
}
