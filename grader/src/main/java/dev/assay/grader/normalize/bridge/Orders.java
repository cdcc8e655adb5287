package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.sql.SqlKind;

/** Translates ORDER BY lists inside expressions. NULLs come last unless told otherwise. */
final class Orders {
  private final Expressions expressions;

  Orders(Expressions expressions) {
    this.expressions = expressions;
  }

  List<RexFieldCollation> translate(JsonNode orders) {
    List<RexFieldCollation> collations = new ArrayList<>();
    for (JsonNode order : orders) {
      collations.add(
          new RexFieldCollation(expressions.translate(order.path("expression")), flags(order)));
    }
    return collations;
  }

  static Set<SqlKind> flags(JsonNode order) {
    Set<SqlKind> flags = EnumSet.noneOf(SqlKind.class);
    if (isDescending(order)) {
      flags.add(SqlKind.DESCENDING);
    }
    flags.add(isNullsFirst(order) ? SqlKind.NULLS_FIRST : SqlKind.NULLS_LAST);
    return flags;
  }

  static boolean isDescending(JsonNode order) {
    return order.path("type").asText().equals("DESCENDING");
  }

  static boolean isNullsFirst(JsonNode order) {
    String nulls = order.path("null_order").asText();
    return nulls.equals("NULLS FIRST") || nulls.equals("NULLS_FIRST");
  }
}
