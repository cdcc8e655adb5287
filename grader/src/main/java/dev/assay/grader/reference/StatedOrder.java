package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.compare.Arrangement;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.protocol.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a query states of the order of its rows, where every key of the ORDER BY is a column that
 * the rows show: in which orders they may come then needs no run.
 */
public final class StatedOrder {
  private static final Pattern COLLATES = Pattern.compile("(?i)\\bCOLLATE\\b");

  private final boolean collates;

  /**
   * @param ddl of the schema; where a column has a collation, values that differ may tie
   */
  public StatedOrder(String ddl) {
    collates = COLLATES.matcher(ddl).find();
  }

  /**
   * Whether the rows of a query, as a bag, depend on the data alone and not on the physical order
   * of the rows.
   *
   * @param tree the outermost node of the query
   */
  public static boolean isSteady(JsonNode tree) {
    return Steadiness.BY_DATA.holds(tree);
  }

  /**
   * The orders in which the rows of a query may come, which as a bag depend on the data alone;
   * empty if that is not to be told from the rows themselves.
   *
   * @param tree the outermost node of the query
   * @param columns its output
   */
  public Optional<Arrangement> of(JsonNode tree, List<Column> columns) {
    return of(Steadiness.BY_DATA, tree, columns, new RowOrder.Auto());
  }

  /**
   * The orders that a reference demands of an answer, any order if it has no keys; empty if that is
   * not to be told from its rows, or hangs on the noise of floating-point numbers, or if the rows
   * as a bag depend on more than the data.
   *
   * @param tree the outermost node of the reference
   * @param columns its output
   */
  public Optional<Arrangement> demanded(JsonNode tree, List<Column> columns, RowOrder rowOrder) {
    return of(Steadiness.BY_DATA, tree, columns, rowOrder).filter(order -> order.isExact(columns));
  }

  /**
   * The orders in which the rows may come that a query returns on one database, whose rows lie in
   * one order: what it takes from among rows that tie is settled then. Noise or not: it is for the
   * caller to see whether rows are {@linkplain Arrangement#isClear clear} of it.
   */
  public Optional<Arrangement> ofRows(JsonNode tree, List<Column> columns, RowOrder rowOrder) {
    return of(Steadiness.BY_ROWS, tree, columns, rowOrder);
  }

  private Optional<Arrangement> of(
      Steadiness steadiness, JsonNode tree, List<Column> columns, RowOrder rowOrder) {
    if (collates || !(tree instanceof ObjectNode node) || !steadiness.holds(tree)) {
      return Optional.empty();
    }
    List<String> names = columns.stream().map(Column::name).toList();
    List<KeySpec> specs =
        switch (rowOrder) {
          case RowOrder.Auto _ -> OrderKeys.of(SelectTree.of(node), names);
          case RowOrder.None _ -> List.of();
          case RowOrder.Keys(var declared) ->
              declared.stream().map(key -> ReferenceRun.declared(key, names)).toList();
        };
    List<SortKey> keys = new ArrayList<>();
    for (KeySpec spec : specs) {
      if (!(spec.source() instanceof KeySpec.Source.Output(int column))) {
        return Optional.empty();
      }
      keys.add(spec.sortKey(names.get(column), column));
    }
    return Optional.of(new Arrangement(keys)).filter(order -> order.isKnown(columns));
  }
}
