package dev.assay.grader.normalize.bridge;

import java.util.List;
import org.apache.calcite.plan.RelOptAbstractTable;
import org.apache.calcite.rel.type.RelDataType;

/** The rows that the last step of a recursive CTE gave. */
final class WorkingTable extends RelOptAbstractTable {
  WorkingTable(String name, RelDataType rowType) {
    super(null, name, rowType);
  }

  @Override
  public List<String> getQualifiedName() {
    return List.of(name);
  }
}
