package dev.assay.grader.plan;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.parse.Parsed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A query and its logical plan. */
public record Query(Parsed parsed, LogicalPlan plan) {
  public Query {
    Objects.requireNonNull(parsed);
    Objects.requireNonNull(plan);
  }

  /** The one of these whose plan has most in common with this one's; the first of several. */
  public Optional<Query> nearest(List<Query> references) {
    return references.stream()
        .min(Comparator.comparingInt(each -> Alignment.of(plan, each.plan()).distance()));
  }
}
