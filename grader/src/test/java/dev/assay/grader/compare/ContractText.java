package dev.assay.grader.compare;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Contract.Duplicates;
import dev.assay.grader.model.Contract.ExtraColumns;
import dev.assay.grader.model.Contract.OrderKey;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Contract.Ties;
import dev.assay.grader.model.Tolerance;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Contracts written as settings of a case. */
public final class ContractText {
  private ContractText() {}

  /**
   * {@code columns: name, total decimals=2 tolerance=absolute/relative type=DOUBLE optional},
   * {@code row_order: none} or {@code total desc nulls first, name}, {@code ties: exact}, {@code
   * duplicates: ignore}, {@code tolerance: absolute/relative}, {@code extra_columns: ignore}.
   */
  public static Contract parse(Map<String, String> settings) {
    String columns = settings.get("columns");
    return new Contract(
        columns == null
            ? null
            : Table.split(columns, ',').stream()
                .map(text -> column(List.of(text.strip().split(" "))))
                .toList(),
        order(settings.getOrDefault("row_order", "auto")),
        Ties.valueOf(upper(settings.getOrDefault("ties", "any"))),
        Duplicates.valueOf(upper(settings.getOrDefault("duplicates", "count"))),
        tolerance(settings.getOrDefault("tolerance", "1e-9/1e-9")),
        ExtraColumns.valueOf(upper(settings.getOrDefault("extra_columns", "error"))));
  }

  private static RowOrder order(String text) {
    return switch (text) {
      case "auto" -> new RowOrder.Auto();
      case "none" -> new RowOrder.None();
      default ->
          new RowOrder.Keys(
              Table.split(text, ',').stream()
                  .map(
                      key ->
                          new OrderKey(
                              Table.split(key, ' ').getFirst(),
                              upper(key).contains(" DESC"),
                              upper(key).contains(" NULLS FIRST")))
                  .toList());
    };
  }

  private static ColumnContract column(List<String> words) {
    Map<String, String> options = new HashMap<>();
    words.forEach(
        word -> options.put(word.split("=", -1)[0], word.substring(word.indexOf('=') + 1)));
    String decimals = options.get("decimals");
    String tolerance = options.get("tolerance");
    return new ColumnContract(
        words.getFirst(),
        options.get("type"),
        decimals == null ? null : Integer.valueOf(decimals),
        tolerance == null ? null : tolerance(tolerance),
        options.containsKey("optional"));
  }

  private static Tolerance tolerance(String text) {
    List<String> parts = List.of(text.split("/"));
    return new Tolerance(
        parts.size() == 1 ? 0 : Double.parseDouble(parts.getLast()),
        Double.parseDouble(parts.getFirst()));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
