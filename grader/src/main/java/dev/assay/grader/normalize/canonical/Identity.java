package dev.assay.grader.normalize.canonical;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells terms by their meaning: texts in which queries inside stand in canonical form. */
final class Identity {
  private final Ids ids;
  private final Function<Term, String> text;
  private final Map<Term, String> texts = new HashMap<>();

  Identity(Ids ids, Function<Term, String> text) {
    this.ids = ids;
    this.text = text;
  }

  Ids ids() {
    return ids;
  }

  String of(Term term) {
    ids.look(1);
    String known = texts.get(term);
    if (known == null) {
      known = text.apply(term);
      texts.put(term, known);
    }
    return known;
  }

  Set<String> all(List<Term> terms) {
    Set<String> all = new HashSet<>();
    terms.forEach(term -> all.add(of(term)));
    return all;
  }
}
