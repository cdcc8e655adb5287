package dev.assay.grader.compare;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;

/** Compares a result with what a reference says it must be. Stateless. */
public final class RowComparison {
  private RowComparison() {}

  public static Differences compare(Expected expected, Rows actual, Contract contract) {
    ColumnMatch match = ColumnMatch.of(expected.columns(), actual.columns(), contract);
    List<Finding> findings = new ArrayList<>();
    if (!match.complete()) {
      findings.add(Finding.of("missing_columns", Fact.of("count", match.missing().size())));
      return new Differences.Different(findings);
    }
    Aligned aligned = Aligned.of(expected, actual, match.pairs(), contract);
    List<Surplus> surpluses = Bags.difference(aligned.rule(), aligned.ties(), aligned.actual());
    if (surpluses.isEmpty()) {
      return new Differences.Same();
    }
    long missing = surpluses.stream().filter(Surplus::missing).mapToLong(Surplus::count).sum();
    long unexpected = surpluses.stream().filter(s -> !s.missing()).mapToLong(Surplus::count).sum();
    if (missing > 0) {
      findings.add(Finding.of("missing_rows", Fact.of("total", missing)));
    }
    if (unexpected > 0) {
      findings.add(Finding.of("unexpected_rows", Fact.of("total", unexpected)));
    }
    return new Differences.Different(findings);
  }
}
