package dev.assay.grader.explain;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import java.util.List;

/** A finding's facts as the writer of a sentence needs them; a missing fact reads as nothing. */
record Facts(Finding finding) {
  boolean has(String key) {
    return finding.fact(key).isPresent();
  }

  String text(String key) {
    return finding
        .fact(key)
        .map(
            value ->
                switch (value) {
                  case Fact.Text(String text) -> text;
                  case Fact.Count(long count) -> Long.toString(count);
                  case Fact.Words(List<String> words) -> String.join(", ", words);
                  case Fact.Grid _ -> "";
                })
        .orElse("");
  }

  long count(String key) {
    return finding.fact(key).orElse(new Fact.Count(0)) instanceof Fact.Count(long count)
        ? count
        : 0;
  }

  List<String> words(String key) {
    return finding.fact(key).orElse(new Fact.Words(List.of())) instanceof Fact.Words(var words)
        ? words
        : List.of();
  }

  /** A count with its noun: {@code 1 row}, {@code 3 rows}. */
  String counted(String key, String noun) {
    return counted(count(key), noun);
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Names in quotes: {@code "a"}, {@code "a" and "b"}, {@code "a", "b" and "c"}. */
  String quoted(String key) {
    List<String> quoted = words(key).stream().map(word -> '"' + word + '"').toList();
    if (quoted.isEmpty()) {
      return '"' + text(key) + '"';
    }
    return quoted.size() == 1
        ? quoted.getFirst()
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
  }
}
