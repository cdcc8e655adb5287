package dev.assay.grader.normalize.canonical;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The outputs for every combination of rows of the sources that satisfies all conditions. A source
 * may use columns of those before it (LATERAL). No sources: one row.
 */
record Block(List<Source> sources, List<Term> conditions, List<Term> outputs) {
  static final Block ONE_ROW = new Block(List.of(), List.of(), List.of());

  Block {
    sources = List.copyOf(sources);
    conditions = List.copyOf(conditions);
    outputs = List.copyOf(outputs);
  }

  Set<Integer> ids() {
    Set<Integer> ids = new HashSet<>();
    sources.forEach(source -> ids.add(source.id()));
    return ids;
  }

  Block withOutputs(List<Term> other) {
    return new Block(sources, conditions, other);
  }

  Block withConditions(List<Term> other) {
    return new Block(sources, other, outputs);
  }

  Block and(Term condition) {
    return condition.equals(Term.TRUE) ? this : withConditions(Lists.plus(conditions, condition));
  }

  Block without(Source source) {
    return new Block(
        sources.stream().filter(other -> other.id() != source.id()).toList(), conditions, outputs);
  }
}
