package dev.assay.grader.normalize.bridge;

import dev.assay.grader.model.Schema;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.plan.RelOptAbstractTable;
import org.apache.calcite.rel.type.RelDataType;

/** A table of the schema, for scans to point at. */
public final class BaseTable extends RelOptAbstractTable {
  private final Schema.Table table;

  BaseTable(Schema.Table table, RelDataType rowType) {
    super(null, table.name(), rowType);
    this.table = Objects.requireNonNull(table);
  }

  public Schema.Table table() {
    return table;
  }

  @Override
  public List<String> getQualifiedName() {
    return List.of(table.name());
  }
}
