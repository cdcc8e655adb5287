package dev.assay.grader.explain;

import java.util.Map;
import java.util.function.Function;

/** What is wrong with the columns of a result. */
final class ColumnSentences {
  private ColumnSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    return Map.of(
        "missing_columns", facts -> "Missing: column " + facts.quoted("columns") + ".",
        "extra_columns", facts -> "Not asked for: column " + facts.quoted("columns") + ".",
        "duplicate_columns",
            facts ->
                "More than one column is called "
                    + facts.quoted("columns")
                    + ", so it is not clear which is meant.",
        "column_count",
            facts ->
                "The answer has "
                    + facts.counted("actual", "column")
                    + "; "
                    + facts.text("expected")
                    + " are expected: "
                    + facts.quoted("expected_columns")
                    + ".",
        "column_names",
            facts ->
                "The values are right, the names are not: call "
                    + facts.quoted("actual")
                    + " "
                    + facts.quoted("expected")
                    + ".",
        "wrong_type",
            facts ->
                "Column "
                    + facts.quoted("column")
                    + " holds "
                    + facts.text("actual_type")
                    + " where "
                    + facts.text("expected_type")
                    + " is expected; a text never equals a number or a date.",
        "demanded_type",
            facts ->
                "Column "
                    + facts.quoted("column")
                    + " must be of type "
                    + facts.text("demanded_type")
                    + ", not "
                    + facts.text("actual_type")
                    + ".",
        "swapped_columns",
            facts ->
                "The values are right, but under the wrong names: those of "
                    + facts.quoted("columns")
                    + " stand under "
                    + facts.quoted("found_in")
                    + ".",
        "column_order",
            facts ->
                "The values are right, but in the wrong columns: those of "
                    + facts.quoted("columns")
                    + " stand in "
                    + facts.quoted("found_in")
                    + ".",
        "other_columns_right", _ -> "The values of all the other columns are right.");
  }
}
