package dev.assay.grader.normalize.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known around a query: the tables further out, and what is not NULL there.
 *
 * @param sources the tables of the queries further out
 */
record Around(List<Source> sources, Set<Term> notNull) {
  static final Around NOTHING = new Around(List.of(), Set.of());

  Around {
    sources = List.copyOf(sources);
    notNull = Set.copyOf(notNull);
  }

  Around and(Collection<Term> conditions) {
    Set<Term> more = new HashSet<>(notNull);
    more.addAll(Facts.of(conditions));
    return new Around(sources, more);
  }

  Around in(Block block) {
    List<Source> more = new ArrayList<>(sources);
    block.sources().stream()
        .filter(source -> source.kind() instanceof Source.Scan)
        .forEach(more::add);
    return new Around(more, and(block.conditions()).notNull());
  }
}
