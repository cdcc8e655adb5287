package dev.assay.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What an author may have meant by a word that is not known. */
final class Suggestion {
  private Suggestion() {}

  /** {@code ; did you mean "x"?} for the nearest known word, or nothing if none is near. */
  static String of(String word, Collection<String> known) {
    int farthest = Math.max(1, word.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(farthest);
    record Near(String word, int edits) {}
    return known.stream()
        .map(each -> new Near(each, distance.apply(lower(word), lower(each))))
        .filter(near -> near.edits() >= 0)
        .min(Comparator.comparingInt(Near::edits).thenComparing(Near::word))
        .map(near -> "; did you mean \"" + near.word() + "\"?")
        .orElse("");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
