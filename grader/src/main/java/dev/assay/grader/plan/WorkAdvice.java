package dev.assay.grader.plan;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What DuckDB did for an answer and did not have to do for a reference, counted in rows. */
final class WorkAdvice {
  private final EnginePlan answer;
  private final EnginePlan reference;

  WorkAdvice(EnginePlan answer, EnginePlan reference) {
    this.answer = answer;
    this.reference = reference;
  }

  /**
   * @param told the tables of which it is known already that they are read too often
   */
  List<Finding> findings(Set<String> told) {
    List<Finding> findings = new ArrayList<>();
    if (product(reference).isEmpty()) {
      product(answer).ifPresent(product -> findings.add(crossProduct(product)));
    }
    Map<String, Scans> needed = scans(reference);
    scans(answer)
        .forEach(
            (table, scans) -> {
              Scans enough = needed.get(table);
              if (enough != null && scans.times() > enough.times() && !told.contains(table)) {
                findings.add(
                    Finding.of(
                        "advice_repeated_scan",
                        Fact.of("table", table),
                        Fact.of("times", scans.times()),
                        Fact.of("rows", scans.rows()),
                        Fact.of("reference_times", enough.times())));
              }
            });
    return findings;
  }

  private static Finding crossProduct(EnginePlan product) {
    return Finding.of(
        "advice_cross_product",
        Fact.of("left", product.inputs().get(0).rows()),
        Fact.of("right", product.inputs().get(1).rows()),
        Fact.of("rows", product.rows()));
  }

  /** The largest of all rows of one input with all of another; one row is no more than a value. */
  private static Optional<EnginePlan> product(EnginePlan plan) {
    List<EnginePlan> products = new ArrayList<>();
    plan.visit(
        operator -> {
          if (operator.operator().equals("CROSS_PRODUCT")
              && operator.inputs().size() == 2
              && operator.inputs().stream().allMatch(input -> input.rows() > 1)) {
            products.add(operator);
          }
        });
    return products.stream().max(Comparator.comparingLong(EnginePlan::rows));
  }

  /** How often a table is read, and how many rows of it in all. */
  private record Scans(int times, long rows) {
    Scans and(Scans others) {
      return new Scans(times + others.times, rows + others.rows);
    }
  }

  private static Map<String, Scans> scans(EnginePlan plan) {
    Map<String, Scans> scans = new TreeMap<>();
    plan.visit(
        operator ->
            operator
                .table()
                .ifPresent(
                    table -> scans.merge(table, new Scans(1, operator.scanned()), Scans::and)));
    return scans;
  }
}
