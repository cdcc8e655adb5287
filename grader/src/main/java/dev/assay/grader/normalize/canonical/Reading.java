package dev.assay.grader.normalize.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.core.CorrelationId;

/** What holds for a whole translation, and the rows around a subquery. */
final class Reading {
  private final Ids ids;
  private final Set<String> obstacles;
  private final Map<CorrelationId, List<Term>> rows;
  private final Sizes sizes;

  private Reading(
      Ids ids, Set<String> obstacles, Map<CorrelationId, List<Term>> rows, Sizes sizes) {
    this.sizes = sizes;
    this.ids = ids;
    this.obstacles = obstacles;
    this.rows = rows;
  }

  static Reading start(Ids ids) {
    return new Reading(ids, new TreeSet<>(), Map.of(), new Sizes());
  }

  Reading with(Set<CorrelationId> variables, List<Term> row) {
    if (variables.isEmpty()) {
      return this;
    }
    Map<CorrelationId, List<Term>> more = new HashMap<>(rows);
    variables.forEach(variable -> more.put(variable, row));
    return new Reading(ids, obstacles, Map.copyOf(more), sizes);
  }

  Ids ids() {
    return ids;
  }

  List<Term> row(CorrelationId variable) {
    List<Term> row = rows.get(variable);
    if (row == null) {
      throw new TooComplex();
    }
    return row;
  }

  /** A term that comes to stand in one more place; all of it counts as work. */
  Term copied(Term term) {
    ids.step(sizes.of(term) - 1);
    return term;
  }

  void obstacle(String why) {
    obstacles.add(why);
  }

  Set<String> obstacles() {
    return obstacles;
  }
}
