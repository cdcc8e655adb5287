package dev.assay.grader.refute;

import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.model.Contract;
import dev.assay.grader.protocol.Rows;

/** Compares the rows of a batch, which are in no order. */
final class Differ {
  private final Contract contract;

  Differ(Contract contract) {
    this.contract = contract;
  }

  /** Whether the bags differ in what the contract grades. */
  boolean differ(Rows reference, Rows actual) {
    return !Runs.identical(reference, actual)
        && !RowComparison.isSame(Expected.inAnyOrder(reference), actual, contract);
  }

  /** Whether a result is not that of the reference, as far as a batch can tell. */
  boolean differ(Rows reference, Runs.Result actual) {
    return switch (actual) {
      case Runs.Result.Returned(Rows rows, boolean _) -> differ(reference, rows);
      case Runs.Result.Raised _ -> true;
      case Runs.Result.Skipped _ -> false;
    };
  }
}
