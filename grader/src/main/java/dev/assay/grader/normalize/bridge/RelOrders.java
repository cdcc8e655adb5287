package dev.assay.grader.normalize.bridge;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.sql.SqlKind;

/** The order of a relation's column as that of an expression. */
final class RelOrders {
  private RelOrders() {}

  static Set<SqlKind> flags(RelFieldCollation column) {
    Set<SqlKind> flags = EnumSet.noneOf(SqlKind.class);
    if (column.getDirection().isDescending()) {
      flags.add(SqlKind.DESCENDING);
    }
    flags.add(
        column.nullDirection == RelFieldCollation.NullDirection.FIRST
            ? SqlKind.NULLS_FIRST
            : SqlKind.NULLS_LAST);
    return flags;
  }
}
