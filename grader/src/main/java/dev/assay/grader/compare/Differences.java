package dev.assay.grader.compare;

import dev.assay.grader.model.Finding;
import java.util.List;

/** How a result compares with what is expected. */
public sealed interface Differences {
  /** It is right in everything that the contract grades. */
  record Same() implements Differences {}

  /**
   * It is wrong.
   *
   * @param findings why, the most important first; at least one
   */
  record Different(List<Finding> findings) implements Differences {
    public Different {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a difference needs a finding");
      }
    }
  }
}
