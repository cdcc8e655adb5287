package dev.assay.problems;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong with a problem package.
 *
 * @param code stable, in snake_case, for example {@code unknown_key}
 * @param file relative to the package's folder, with slashes
 * @param line counts from 1; line 1, column 1 where it concerns the file as a whole
 * @param column counts from 1
 * @param message one sentence for the author, without the place
 */
public record Flaw(String code, String file, int line, int column, String message) {
  static final Comparator<Flaw> BY_PLACE =
      Comparator.comparing(Flaw::file)
          .thenComparingInt(Flaw::line)
          .thenComparingInt(Flaw::column)
          .thenComparing(Flaw::code)
          .thenComparing(Flaw::message);

  public Flaw {
    Objects.requireNonNull(code);
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
  }
}
