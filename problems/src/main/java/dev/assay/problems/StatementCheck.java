package dev.assay.problems;

import dev.assay.grader.model.Contract;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what the contract demands with what the statement says, as far as words can tell. */
final class StatementCheck {
  private static final Pattern ORDER =
      Pattern.compile("order|sort|first|last|ascending|descending|alphabetical|rank|top|by name");
  private static final Pattern ROUNDING = Pattern.compile("round|decimal|digit|cent|whole");

  private final String statement;
  private final Diagnostics diagnostics;

  StatementCheck(String statement, Diagnostics diagnostics) {
    this.statement = statement.toLowerCase(Locale.ROOT);
    this.diagnostics = diagnostics;
  }

  /**
   * @param ordered whether the rows must come in an order, also where that derives from the
   *     reference
   */
  void check(Contract contract, boolean ordered) {
    List<Contract.ColumnContract> columns =
        contract.columns() == null ? List.of() : contract.columns();
    for (Contract.ColumnContract column : columns) {
      if (!says(column.name())) {
        warn("unstated_column", "the contract demands the column \"" + column.name() + "\"");
      }
    }
    if (ordered && !ORDER.matcher(statement).find()) {
      warn("unstated_order", "the contract demands an order of the rows");
    }
    if (columns.stream().anyMatch(column -> column.decimals() != null)
        && !ROUNDING.matcher(statement).find()) {
      warn("unstated_rounding", "the contract grades a number of decimals");
    }
  }

  private boolean says(String name) {
    String word = Pattern.quote(name.toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(statement).find();
  }

  private void warn(String code, String what) {
    diagnostics.lint(
        Severity.WARNING,
        code,
        "statement.md",
        Position.START,
        what + ", the statement says nothing of it");
  }
}
