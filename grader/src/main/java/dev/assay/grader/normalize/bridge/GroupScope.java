package dev.assay.grader.normalize.bridge;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The names that are left after GROUP BY: those of the grouping columns. */
final class GroupScope implements Scope {
  private final FromScope from;
  private final List<RexNode> keys;
  private final RelDataType keyRow;
  private final CorrelationId correlation;
  private boolean correlationUsed;

  /**
   * @param keys the grouping expressions over the row of FROM
   * @param keyRow their types, as they come out of the grouping
   */
  GroupScope(FromScope from, List<RexNode> keys, RelDataType keyRow, CorrelationId correlation) {
    this.from = from;
    this.keys = List.copyOf(keys);
    this.keyRow = keyRow;
    this.correlation = correlation;
  }

  FromScope from() {
    return from;
  }

  @Override
  public RelDataType rowType() {
    return keyRow;
  }

  @Override
  public Optional<RexNode> column(List<String> path) {
    return from.column(path).flatMap(this::key);
  }

  /** The grouping column that holds an expression over the row of FROM. */
  Optional<RexNode> key(RexNode expression) {
    int index = keys.indexOf(expression);
    return index < 0 ? Optional.empty() : Optional.of(RexInputRef.of(index, keyRow));
  }

  @Override
  public RexNode ofFrom(RexNode value) {
    return key(value).orElseThrow(() -> new UnsupportedConstruct("column that is not grouped"));
  }

  @Override
  public @Nullable Scope outer() {
    return from.outer();
  }

  @Override
  public CorrelationId correlation() {
    return correlation;
  }

  @Override
  public void useCorrelation() {
    correlationUsed = true;
  }

  @Override
  public boolean correlationUsed() {
    return correlationUsed;
  }
}
