package dev.assay.grader.reference;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Contract.ExtraColumns;
import dev.assay.grader.model.Contract.OrderKey;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Column;
import java.util.List;
import java.util.Optional;

/** Whether a reference has the columns that the contract speaks of. */
final class ReferenceColumns {
  private ReferenceColumns() {}

  static Optional<Finding> mismatch(Contract contract, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    List<ColumnContract> declared = contract.columns();
    if (declared != null) {
      List<String> wanted = declared.stream().map(ColumnContract::name).toList();
      List<String> missing = wanted.stream().filter(name -> count(names, name) == 0).toList();
      List<String> doubled = wanted.stream().filter(name -> count(names, name) > 1).toList();
      List<String> undeclared = names.stream().filter(name -> count(wanted, name) == 0).toList();
      if (!missing.isEmpty()) {
        return finding("reference_lacks_columns", missing);
      }
      if (!doubled.isEmpty()) {
        return finding("reference_doubles_columns", doubled);
      }
      if (!undeclared.isEmpty() && contract.extraColumns() == ExtraColumns.ERROR) {
        return finding("reference_has_undeclared_columns", undeclared);
      }
    }
    if (contract.rowOrder() instanceof RowOrder.Keys(List<OrderKey> keys)) {
      List<String> unknown =
          keys.stream().map(OrderKey::column).filter(name -> count(names, name) != 1).toList();
      if (!unknown.isEmpty()) {
        return finding("row_order_names_no_column", unknown);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(String code, List<String> columns) {
    return Optional.of(Finding.of(code, Fact.of("columns", columns)));
  }

  private static long count(List<String> names, String name) {
    return names.stream().filter(name::equalsIgnoreCase).count();
  }
}
