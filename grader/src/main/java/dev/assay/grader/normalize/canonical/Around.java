package dev.assay.grader.normalize.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known around a query: the tables and groupings further out, and what is not NULL there.
 *
 * @param sources the tables of the queries further out
 * @param groups the groupings of the queries further out
 */
record Around(List<Source> sources, List<Source> groups, Set<Term> notNull) {
  static final Around NOTHING = new Around(List.of(), List.of(), Set.of());

  Around {
    sources = List.copyOf(sources);
    groups = List.copyOf(groups);
    notNull = Set.copyOf(notNull);
  }

  Around and(Collection<Term> conditions) {
    Set<Term> more = new HashSet<>(notNull);
    more.addAll(Facts.of(conditions));
    return new Around(sources, groups, more);
  }

  Around in(Block block) {
    List<Source> more = new ArrayList<>(sources);
    block.sources().stream()
        .filter(source -> source.kind() instanceof Source.Scan)
        .forEach(more::add);
    List<Source> moreGroups = new ArrayList<>(groups);
    block.sources().stream()
        .filter(source -> source.kind() instanceof Source.Group)
        .forEach(moreGroups::add);
    return new Around(more, moreGroups, and(block.conditions()).notNull());
  }
}
