package dev.assay.api.wire;

import java.util.Objects;

/**
 * One hint of a problem.
 *
 * @param hint its number, from 1, the gentlest first
 * @param of how many there are
 * @param text in Markdown
 */
public record HintJson(int hint, int of, String text) {
  public HintJson {
    Objects.requireNonNull(text);
  }
}
