package dev.assay.problems;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a package says beside the question, in Markdown.
 *
 * @param hints from the gentlest to the one that all but gives the answer away, shown one by one
 * @param solution the answer explained: for authors, and for learners whose answer is accepted
 */
public record Guidance(List<String> hints, Optional<String> solution) {
  private static final Pattern RULE = Pattern.compile("(?m)^---[ \\t]*$");

  public Guidance {
    hints = List.copyOf(hints);
    Objects.requireNonNull(solution);
  }

  static Guidance read(PackageFolder files) {
    List<String> hints =
        optional(files, "hints.md", "it holds the hints").stream()
            .flatMap(text -> Stream.of(RULE.split(text)))
            .map(String::strip)
            .filter(hint -> !hint.isEmpty())
            .toList();
    return new Guidance(
        hints, optional(files, "solution.md", "it explains the answer").map(String::strip));
  }

  private static Optional<String> optional(PackageFolder files, String file, String what) {
    return files.has(file) ? files.required(file, what) : Optional.empty();
  }
}
