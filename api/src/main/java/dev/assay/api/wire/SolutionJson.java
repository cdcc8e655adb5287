package dev.assay.api.wire;

import java.util.Objects;

/**
 * The explained answer to a problem.
 *
 * @param text in Markdown
 */
public record SolutionJson(String problem, String text) {
  public SolutionJson {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(text);
  }
}
