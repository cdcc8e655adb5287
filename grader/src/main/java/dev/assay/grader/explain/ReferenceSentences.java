package dev.assay.grader.explain;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with a reference, in words for its author. */
final class ReferenceSentences {
  private ReferenceSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    Map<String, Function<Facts, String>> sentences = new HashMap<>(unusable());
    sentences.putAll(doubtful());
    return Map.copyOf(sentences);
  }

  private static Map<String, Function<Facts, String>> unusable() {
    return Map.of(
        "reference_failed", facts -> "The reference fails: " + facts.text("message"),
        "reference_exceeds_limit",
            facts -> "The reference exceeds its limit of " + facts.text("resource") + ".",
        "reference_broken",
            facts -> "The reference could not be run: " + facts.text("reason") + ".",
        "reference_not_a_query", _ -> "The reference is not one query.",
        "reference_not_in_order",
            facts ->
                "The reference does not keep the row_order that the contract demands: "
                    + facts.text("keys")
                    + ". It needs that ORDER BY itself.",
        "limit_without_order",
            _ -> "The reference has a LIMIT without ORDER BY: any rows would be right.",
        "row_order_unknown",
            _ ->
                "The order of the reference cannot be read from its ORDER BY; state row_order in"
                    + " the contract.",
        "row_order_names_no_column",
            facts ->
                "row_order names "
                    + facts.quoted("columns")
                    + ", which the reference does not return, or returns twice.",
        "reference_lacks_columns",
            facts ->
                "The contract names columns that the reference does not return: "
                    + facts.quoted("columns")
                    + ".",
        "reference_doubles_columns",
            facts -> "The reference returns twice: column " + facts.quoted("columns") + ".");
  }

  private static Map<String, Function<Facts, String>> doubtful() {
    return Map.ofEntries(
        entry(
            "reference_has_undeclared_columns",
            facts ->
                "The reference returns columns that the contract does not name: "
                    + facts.quoted("columns")
                    + "."),
        entry(
            "empty_reference_result",
            _ -> "The reference returns no rows here, which tells answers apart badly."),
        entry(
            "unordered_window",
            facts ->
                facts.text("function")
                    + "() without an ORDER BY in its window depends on the order of the rows."),
        entry(
            "unordered_aggregate",
            facts ->
                facts.text("function")
                    + "() without an ORDER BY inside it depends on the order of the rows."),
        entry(
            "nested_limit_without_order",
            _ -> "A LIMIT without ORDER BY in a subquery picks any rows."),
        entry(
            "float_sum",
            facts ->
                facts.text("function")
                    + "() over the floating-point column "
                    + facts.quoted("column")
                    + " depends on the order of the rows in its last digits."),
        entry(
            "null_order_not_stated",
            facts ->
                "NULLs take part in the order, and "
                    + facts.text("key")
                    + " does not say where they stand: add NULLS FIRST or NULLS LAST."),
        entry(
            "numbers_sorted_as_text",
            facts ->
                "The texts of "
                    + facts.text("key")
                    + " are numbers, and sort as texts: 10 comes before 9."),
        entry(
            "limit_cuts_ties",
            _ -> "The LIMIT cuts through tied rows, and the contract wants exactly these."),
        entry(
            "reference_not_deterministic",
            _ -> "The reference returns other rows when the same data lie in another order."),
        entry(
            "tolerance_near_spread",
            _ ->
                "This answer differs from the reference by more than a tenth of the tolerance: the"
                    + " next right answer may lie beyond it."));
  }
}
