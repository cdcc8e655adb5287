package dev.assay.grader.normalize;

/** Whether, and how, two queries are known to return the same bag of rows on every database. */
public enum Proof {
  /** Not known. */
  NONE,
  /**
   * DuckDB reads both as the same syntax tree, up to places in the text and names of output
   * columns.
   */
  SYNTAX,
  /** Both have the same canonical form, and nothing in them may fail or be chosen by the engine. */
  ALGEBRA
}
