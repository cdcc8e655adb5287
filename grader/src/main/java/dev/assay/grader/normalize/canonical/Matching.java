package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Distinct rows of some sources that match others: those rows, where there is a match. */
final class Matching {
  private Matching() {}

  /** The rows that the distinct ones are, each once. */
  static Optional<Block> apply(Group group) {
    if (!group.fns().isEmpty() || group.global() || !group.input().isSingle()) {
      return Optional.empty();
    }
    Block inner = group.input().single();
    Set<Integer> others = new HashSet<>(inner.ids());
    others.removeAll(Keys.determined(inner, inner.outputs()));
    List<Source> kept = new ArrayList<>();
    List<Source> matching = new ArrayList<>();
    inner.sources().forEach(own -> (others.contains(own.id()) ? matching : kept).add(own));
    List<Term> outputs =
        inner.outputs().stream().map(term -> without(term, others, inner.conditions())).toList();
    boolean apart =
        !kept.isEmpty()
            && kept.stream().noneMatch(own -> Walk.uses(own.kind(), others))
            && outputs.stream().noneMatch(term -> Walk.uses(term, others));
    if (!apart) {
      return Optional.empty();
    }
    List<Term> about = inner.conditions().stream().filter(term -> Walk.uses(term, others)).toList();
    List<Term> rest = inner.conditions().stream().filter(term -> !Walk.uses(term, others)).toList();
    Term match = Make.exists(Bag.of(new Block(matching, about, List.of())));
    return Optional.of(new Block(kept, rest, outputs).and(match));
  }

  /** The term over equal columns of other sources, where there are such. */
  static Term without(Term term, Set<Integer> others, List<Term> conditions) {
    return Walk.columns(
        term,
        column -> {
          if (!others.contains(column.source())) {
            return column;
          }
          return conditions.stream()
              .filter(Equalities::isLink)
              .map(Call.class::cast)
              .filter(call -> call.args().contains(column))
              .map(call -> (Col) (call.arg(0).equals(column) ? call.arg(1) : call.arg(0)))
              .filter(equal -> !others.contains(equal.source()))
              .findFirst()
              .orElse(column);
        });
  }
}
