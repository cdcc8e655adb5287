package dev.assay.grader.explain;

import dev.assay.grader.model.Finding;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a finding in a sentence or two that teach. Thread-safe. */
public final class Explainer {
  private static final Map<String, Function<Facts, String>> SENTENCES =
      Stream.of(
              GateSentences.byCode(),
              RunSentences.byCode(),
              ColumnSentences.byCode(),
              RowSentences.byCode(),
              ReferenceSentences.byCode(),
              RequirementSentences.byCode())
          .flatMap(sentences -> sentences.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Explainer() {}

  /**
   * The sentence for a finding.
   *
   * @throws IllegalArgumentException if no sentence was written for its code, which is our mistake
   */
  public static String sentence(Finding finding) {
    Function<Facts, String> sentence = SENTENCES.get(finding.code());
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence for " + finding.code());
    }
    return sentence.apply(new Facts(finding));
  }
}
