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

  /**
   * The reference defines none, which is its author's mistake; or, as {@code reference_broken}, it
   * could not be run through no fault of its own.
   */
  record Unusable(Finding finding) implements Expectation {
    public Unusable {
      Objects.requireNonNull(finding);
    }
  }

  /** How many rows are kept with it, at least 1. */
  default int size() {
    return switch (this) {
      case Ready(Expected expected) -> 1 + expected.size();
      case Unusable _ -> 1;
    };
  }

  /** Whether asking again would give the same answer. */
  default boolean lasting() {
    return switch (this) {
      case Ready _ -> true;
      case Unusable(Finding finding) -> !finding.code().equals("reference_broken");
    };
  }
}
