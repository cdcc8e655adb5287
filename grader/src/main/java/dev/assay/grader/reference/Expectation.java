package dev.assay.grader.reference;

import dev.assay.grader.compare.Expected;
import dev.assay.grader.model.Finding;
import java.util.Objects;

/** What a reference says about one database. */
public sealed interface Expectation {
  /** The rows it defines. */
  record Ready(Expected expected) implements Expectation {
    public Ready {
      Objects.requireNonNull(expected);
    }
  }

  /** The reference defines none, which is its author's mistake. */
  record Unusable(Finding finding) implements Expectation {
    public Unusable {
      Objects.requireNonNull(finding);
    }
  }
}
