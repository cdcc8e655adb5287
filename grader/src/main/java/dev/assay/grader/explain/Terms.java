package dev.assay.grader.explain;

import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Requirement;
import dev.assay.grader.model.Tolerance;
import dev.assay.grader.protocol.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what of an answer is graded, what derives from the reference included. */
public final class Terms {
  private Terms() {}

  /**
   * What a contract and the requirements demand, a phrase each.
   *
   * @param expected what a reference expects on any database: its columns and its order count
   */
  public static List<String> of(
      Contract contract, List<Requirement> requirements, Expected expected) {
    List<String> terms = new ArrayList<>();
    List<ColumnContract> declared = contract.columns();
    if (declared == null) {
      terms.add(
          "columns by name where the names are the same, else by position: "
              + expected.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
    } else {
      terms.add(
          "columns by name, in any position: "
              + declared.stream()
                  .map(column -> column.name() + (column.optional() ? " (optional)" : ""))
                  .collect(Collectors.joining(", ")));
      declared.stream().map(Terms::column).filter(term -> !term.isEmpty()).forEach(terms::add);
    }
    switch (contract.extraColumns()) {
      case ERROR -> terms.add("no other columns");
      case IGNORE -> terms.add("other columns do not matter");
    }
    terms.add(order(expected.order()));
    switch (contract.duplicates()) {
      case COUNT -> terms.add("each row as often as expected");
      case IGNORE -> terms.add("how often a row comes does not matter");
    }
    if (hasFloats(expected)) {
      terms.add("floating-point numbers " + within(contract.tolerance()));
    }
    requirements.forEach(requirement -> terms.add(RequirementSentences.term(requirement)));
    return terms;
  }

  private static String column(ColumnContract column) {
    List<String> demands = new ArrayList<>();
    String type = column.type();
    if (type != null) {
      demands.add("of type " + type);
    }
    Integer decimals = column.decimals();
    if (decimals != null) {
      demands.add("to " + decimals + (decimals == 1 ? " decimal" : " decimals"));
    }
    @Nullable Tolerance tolerance = column.tolerance();
    if (tolerance != null) {
      demands.add(within(tolerance));
    }
    return demands.isEmpty() ? "" : column.name() + " " + String.join(", ", demands);
  }

  private static String order(Order order) {
    return switch (order) {
      case Order.Free _ -> "rows in any order";
      case Order.Blocks blocks when blocks.graded() ->
          "rows in this order, ties in any: "
              + blocks.keys().stream()
                  .map(Expected.SortKey::text)
                  .collect(Collectors.joining(", "));
      case Order.Blocks _ -> "rows in any order";
    };
  }

  private static boolean hasFloats(Expected expected) {
    return expected.columns().stream()
        .anyMatch(column -> column.type().equals("DOUBLE") || column.type().equals("FLOAT"));
  }

  private static String within(Tolerance tolerance) {
    return String.format(
        Locale.ROOT,
        "within %.3g, or %.3g of their size",
        tolerance.absolute(),
        tolerance.relative());
  }
}
