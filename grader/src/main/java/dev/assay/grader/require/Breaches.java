package dev.assay.grader.require;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Requirement;
import dev.assay.grader.model.Requirement.Rule;
import dev.assay.grader.model.Schema;
import dev.assay.grader.parse.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The requirements that a query breaks, each with a finding of its own.
 *
 * @param all in the order in which they were asked
 */
public record Breaches(List<Breach> all) {
  /** A broken requirement and what to tell of it. */
  public record Breach(Requirement requirement, Finding finding) {
    public Breach {
      Objects.requireNonNull(requirement);
      Objects.requireNonNull(finding);
    }
  }

  public Breaches {
    all = List.copyOf(all);
  }

  /** What they take off the score together; may be more than 1. */
  public double penalty() {
    return all.stream().mapToDouble(breach -> breach.requirement().penalty()).sum();
  }

  /** Whether one of them was required. */
  public boolean reject() {
    return all.stream().anyMatch(breach -> breach.requirement().required());
  }

  /**
   * Looks for breaches; what cannot be decided is none.
   *
   * @param schema of the tables that the query reads
   * @param work how many times the reference's work the query does; asked for only where it matters
   */
  public static Breaches of(
      List<Requirement> requirements, Parsed query, Schema schema, Supplier<OptionalDouble> work) {
    FeatureCheck features = new FeatureCheck(query, schema);
    List<Breach> breaches = new ArrayList<>();
    for (Requirement requirement : requirements) {
      finding(requirement, features, work)
          .map(finding -> new Breach(requirement, finding))
          .ifPresent(breaches::add);
    }
    return new Breaches(breaches);
  }

  private static Optional<Finding> finding(
      Requirement requirement, FeatureCheck features, Supplier<OptionalDouble> work) {
    return switch (requirement.rule()) {
      case Rule.Require(var feature) ->
          features.lacks(feature)
              ? Optional.of(Finding.of("requirement_missing", costs(requirement, feature.code())))
              : Optional.empty();
      case Rule.Forbid(var feature) ->
          features.has(feature)
              ? Optional.of(Finding.of("requirement_forbidden", costs(requirement, feature.code())))
              : Optional.empty();
      case Rule.MaxWork(double factor) -> {
        OptionalDouble actual = work.get();
        yield actual.isPresent() && actual.getAsDouble() > factor
            ? Optional.of(Finding.of("requirement_work", costs(requirement, number(factor))))
            : Optional.empty();
      }
    };
  }

  private static Fact[] costs(Requirement requirement, String asked) {
    return new Fact[] {
      Fact.of("asked", asked),
      Fact.of("penalty", number(requirement.penalty())),
      Fact.of("required", requirement.required() ? "true" : "false")
    };
  }

  /** Without a trailing {@code .0}. */
  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
