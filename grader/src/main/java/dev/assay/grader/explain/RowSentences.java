package dev.assay.grader.explain;

import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with the rows of a result. */
final class RowSentences {
  private RowSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    return Map.of(
        "rows_not_guaranteed",
            _ ->
                "The rows are right by luck: on the same data in another physical order the query"
                    + " returns others. Look for a LIMIT or a row_number among ties.",
        "empty_result",
            facts ->
                "The answer has no rows; "
                    + facts.counted("expected", "row")
                    + " expected. Look for a condition that nothing fulfils, such as = NULL.",
        "rows_where_none_expected",
            facts ->
                "Nothing should come back here, but the answer has "
                    + facts.counted("actual", "row")
                    + ".",
        "row_count",
            facts ->
                facts.counted("expected", "row")
                    + " expected, the answer has "
                    + facts.text("actual")
                    + ": too "
                    + (facts.count("actual") > facts.count("expected") ? "many" : "few")
                    + ".",
        "missing_rows", facts -> facts.counted("total", "expected row") + " not in the answer.",
        "unexpected_rows",
            facts -> facts.counted("total", "row") + " in the answer should not be there.",
        "changed_cells",
            facts ->
                facts.counted("total", "row")
                    + (facts.count("total") == 1 ? " has" : " have")
                    + " a wrong value in "
                    + facts.quoted("columns")
                    + "."
                    + cellHints(facts),
        "wrong_multiplicity",
            facts ->
                "The right rows, but "
                    + facts.text("total")
                    + " of them the wrong number of times."
                    + multiplicityHint(facts.text("hint")),
        "wrong_order",
            facts ->
                "The right rows in the wrong order, from row "
                    + facts.text("first_row")
                    + " on; the order is: "
                    + facts.text("keys")
                    + "."
                    + orderHint(facts.text("hint")),
        "order_not_guaranteed",
            _ ->
                "The rows came out in the right order by luck: nothing in the query sorts them, and"
                    + " another run may return them in another order. Add the ORDER BY.");
  }

  private static String cellHints(Facts facts) {
    return facts.finding().facts().stream()
        .filter(fact -> fact.key().equals("hint"))
        .map(Fact::value)
        .filter(Fact.Words.class::isInstance)
        .map(value -> ((Fact.Words) value).words())
        .map(RowSentences::cellHint)
        .collect(Collectors.joining());
  }

  private static String cellHint(List<String> columnAndHint) {
    String column = " In \"" + columnAndHint.getFirst() + "\", ";
    return switch (columnAndHint.getLast()) {
      case "null_for_zero" ->
          column + "0 is expected and NULL found: COALESCE turns a missing sum or count into 0.";
      case "null_for_empty_text" -> column + "NULL is not the empty text.";
      case "null_for_value" -> column + "NULL stands where a value is expected.";
      case "zero_for_null" -> column + "0 stands where NULL is expected.";
      case "empty_text_for_null" -> column + "the empty text is not NULL.";
      case "word_for_null" -> column + "a word stands where NULL itself is expected.";
      case "value_for_null" -> column + "a value stands where NULL is expected.";
      case "letter_case" -> column + "only upper and lower case differ.";
      case "white_space" -> column + "only spaces differ.";
      case "sign" -> column + "the sign is the wrong way round.";
      case "integer_division" ->
          column + "the fraction is cut off: // divides whole numbers, / does not.";
      case "rounded" -> column + "the value is rounded more than is asked.";
      case "not_rounded" -> column + "the value is not rounded.";
      case "hundredfold" -> column + "the value is 100 times too large: percent or share?";
      case "hundredth" -> column + "the value is 100 times too small: share or percent?";
      case "one_too_many" -> column + "each value is one too many.";
      case "one_too_few" -> column + "each value is one too few.";
      case "one_day_late" -> column + "each date is one day late.";
      case "one_day_early" -> column + "each date is one day early.";
      case "time_of_day" -> column + "only the time of day differs.";
      case "order_of_items" -> column + "the items are right, their order is not.";
      default -> "";
    };
  }

  private static String multiplicityHint(String hint) {
    return switch (hint) {
      case "duplicates_removed" ->
          " Duplicates are missing: DISTINCT, UNION or GROUP BY removed rows that count.";
      case "duplicates_kept" ->
          " Each row should come once: a join multiplies rows, or DISTINCT is missing.";
      default -> "";
    };
  }

  private static String orderHint(String hint) {
    return switch (hint) {
      case "reversed" -> " The whole answer is the wrong way round: ASC and DESC.";
      case "nulls_placement" -> " Only the place of the NULLs is wrong: NULLS FIRST and LAST.";
      default -> "";
    };
  }
}
