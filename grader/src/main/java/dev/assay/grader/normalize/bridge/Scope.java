package dev.assay.grader.normalize.bridge;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The names that can be used at a place in a query, and the row that they are taken from. */
interface Scope {
  /** The row that {@link #column} answers in terms of. */
  RelDataType rowType();

  /**
   * What a name of one, two or three parts (schema, table, column) means in this row.
   *
   * @throws UnsupportedConstruct if it means several things
   */
  Optional<RexNode> column(List<String> path);

  /** What a value over the row of FROM is in this row. */
  RexNode ofFrom(RexNode value);

  /** The scope of the query around this one, where what is not found here is looked up. */
  @Nullable Scope outer();

  /** By which a query below refers to this row. */
  CorrelationId correlation();

  /** Notes that a query below does so. */
  void useCorrelation();

  boolean correlationUsed();
}
