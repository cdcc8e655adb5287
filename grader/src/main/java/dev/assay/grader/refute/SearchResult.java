package dev.assay.grader.refute;

import java.util.Objects;

/** What came of a search. */
public sealed interface SearchResult {
  /** On how many databases the query was run and compared. */
  int databases();

  /** A database separates the query from every reference. */
  record Refuted(Witness witness, int databases) implements SearchResult {
    public Refuted {
      Objects.requireNonNull(witness);
    }
  }

  /**
   * None was found that does.
   *
   * @param complete whether all the databases that were planned were run
   */
  record Agreed(int databases, boolean complete) implements SearchResult {}
}
