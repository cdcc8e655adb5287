package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.Duplicates;
import dev.assay.grader.model.Contract.Rung;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a result with what a reference says it must be. First the columns are matched, then all
 * rows are compared as bags, then their order where that is graded. Stateless; equal arguments give
 * equal differences, and so does any order of the rows where order is not graded.
 */
public final class RowComparison {
  private RowComparison() {}

  /**
   * How the actual rows differ from the expected ones in what the contract grades.
   *
   * @throws IllegalArgumentException if the contract declares a column that the reference has not
   */
  public static Differences compare(Expected expected, Rows actual, Contract contract) {
    ColumnMatch match = ColumnMatch.of(expected.columns(), actual.columns(), contract);
    ColumnReport report = new ColumnReport(expected, actual, contract, match);
    List<Finding> types = report.types();
    if (match.complete() && types.isEmpty()) {
      return compareRows(Aligned.of(expected, actual, match.pairs(), contract), report, contract);
    }
    Optional<Finding> whole =
        match.complete()
            ? report.misplaced(Aligned.of(expected, actual, match.pairs(), contract))
            : report.renamed();
    if (whole.isPresent()) {
      return new Differences.Different(List.of(whole.get()));
    }
    List<Finding> findings = new ArrayList<>(match.complete() ? List.of() : report.structure());
    findings.addAll(types);
    List<Pair> sound = new ArrayList<>(match.pairs());
    sound.removeAll(report.mistyped());
    if (match.certain() && !sound.isEmpty()) {
      Aligned rest = Aligned.of(expected, actual, sound, contract);
      switch (compareRows(rest, report, contract)) {
        case Differences.Same _ -> findings.add(Finding.of("other_columns_right"));
        case Differences.Different(List<Finding> more) -> findings.addAll(more);
      }
    }
    return new Differences.Different(findings);
  }

  /** Whether {@link #compare} finds no difference; cheaper, as nothing is told of one. */
  public static boolean isSame(Expected expected, Rows actual, Contract contract) {
    ColumnMatch match = ColumnMatch.of(expected.columns(), actual.columns(), contract);
    if (!match.complete()
        || !new ColumnReport(expected, actual, contract, match).types().isEmpty()) {
      return false;
    }
    Aligned graded = graded(Aligned.of(expected, actual, match.pairs(), contract), contract);
    return sameBag(graded) && order(graded).isEmpty();
  }

  /**
   * Whether the contract holds each column against the one in its own position, and has one for
   * each.
   *
   * @throws IllegalArgumentException if the contract declares a column that the reference has not
   */
  public static boolean isByPosition(Expected expected, Rows actual, Contract contract) {
    ColumnMatch match = ColumnMatch.of(expected.columns(), actual.columns(), contract);
    return match.complete()
        && expected.width() == actual.columns().size()
        && match.pairs().stream().allMatch(pair -> pair.expected() == pair.actual());
  }

  /** How far a result is right, of which {@link #compare} tells why it is wrong. */
  public static Rung rung(Expected expected, Rows actual, Contract contract) {
    ColumnMatch match = ColumnMatch.of(expected.columns(), actual.columns(), contract);
    if (!match.complete()
        || !new ColumnReport(expected, actual, contract, match).types().isEmpty()) {
      return Rung.NONE;
    }
    Aligned rows = Aligned.of(expected, actual, match.pairs(), contract);
    if (!sameBag(rows.distinct())) {
      return Rung.COLUMNS;
    }
    if (contract.duplicates() == Duplicates.COUNT && !sameBag(rows)) {
      return Rung.SET;
    }
    return isSame(expected, actual, contract) ? Rung.ORDER : Rung.MULTIPLICITY;
  }

  private static boolean sameBag(Aligned rows) {
    return Bags.difference(rows.rule(), rows.ties(), rows.actual()).isEmpty();
  }

  private static Differences compareRows(Aligned aligned, ColumnReport columns, Contract contract) {
    Aligned graded = graded(aligned, contract);
    List<Surplus> surpluses = Bags.difference(graded.rule(), graded.ties(), graded.actual());
    if (!surpluses.isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      columns.misplaced(graded).ifPresent(findings::add);
      if (findings.isEmpty()) {
        findings.addAll(new RowReport(graded).of(surpluses));
        columns.doubledNames().ifPresent(findings::add);
      }
      return new Differences.Different(findings);
    }
    return order(graded)
        .<Differences>map(finding -> new Differences.Different(List.of(finding)))
        .orElseGet(Differences.Same::new);
  }

  private static Aligned graded(Aligned aligned, Contract contract) {
    return contract.duplicates() == Duplicates.COUNT ? aligned : aligned.distinct();
  }

  /** What is wrong with the order of the rows, where it is graded. */
  private static Optional<Finding> order(Aligned graded) {
    return switch (graded.order()) {
      case Order.Blocks blocks when blocks.graded() -> new OrderReport(graded, blocks).finding();
      case Order.Blocks _, Order.Free _ -> Optional.empty();
    };
  }
}
