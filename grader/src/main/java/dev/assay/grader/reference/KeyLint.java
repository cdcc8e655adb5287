package dev.assay.grader.reference;

import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at the values of a key for an order that its author may not have thought of. */
final class KeyLint {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  private KeyLint() {}

  /**
   * What is doubtful.
   *
   * @param values in the order of the rows
   * @param nullsStated whether the reference says where NULLs go
   */
  static List<Finding> of(SortKey key, List<Cell> values, boolean nullsStated) {
    List<Finding> findings = new ArrayList<>();
    boolean nulls = values.stream().anyMatch(Cell.Null.class::isInstance);
    if (nulls && !nullsStated && !values.stream().allMatch(Cell.Null.class::isInstance)) {
      findings.add(Finding.of("null_order_not_stated", Fact.of("key", key.text())));
    }
    texts(values)
        .filter(texts -> !sortLikeNumbers(texts))
        .ifPresent(
            _ -> findings.add(Finding.of("numbers_sorted_as_text", Fact.of("key", key.text()))));
    return findings;
  }

  /** All the values as text, if all are numbers written as text. */
  private static Optional<List<String>> texts(List<Cell> values) {
    List<String> texts = new ArrayList<>();
    for (Cell value : values) {
      if (value instanceof Cell.Text(String text) && NUMBER.matcher(text).matches()) {
        texts.add(text);
      } else if (!(value instanceof Cell.Null)) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  private static boolean sortLikeNumbers(List<String> texts) {
    List<String> sorted = texts.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (new BigDecimal(sorted.get(i - 1)).compareTo(new BigDecimal(sorted.get(i))) > 0) {
        return false;
      }
    }
    return true;
  }
}
