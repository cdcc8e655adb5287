package dev.assay.grader.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a query could do without: said to teach, and graded by nobody. */
final class AdviceSentences {
  private AdviceSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    Map<String, Function<Facts, String>> sentences = new HashMap<>(ofWork());
    sentences.putAll(asWritten());
    return Map.copyOf(sentences);
  }

  /** Of what DuckDB did on the sample. */
  private static Map<String, Function<Facts, String>> ofWork() {
    return Map.of(
        "advice_cross_product",
            facts ->
                "On the sample, DuckDB pairs each of %d rows of yours with each of %d, which makes %d;"
                        .formatted(facts.count("left"), facts.count("right"), facts.count("rows"))
                    + " for the reference it does nothing of the kind.",
        "advice_repeated_scan",
            facts ->
                "On the sample, DuckDB reads %s %s for your query, %d rows in all; for the reference %s."
                    .formatted(
                        facts.text("table"),
                        times(facts.count("times")),
                        facts.count("rows"),
                        times(facts.count("reference_times"))));
  }

  private static Map<String, Function<Facts, String>> asWritten() {
    return Map.of(
        "advice_repeated_table",
            facts ->
                "You read "
                    + facts.text("table")
                    + " "
                    + times(facts.count("times"))
                    + "; the reference reads it "
                    + times(facts.count("reference_times"))
                    + ".",
        "advice_more_joins",
            facts ->
                "You join "
                    + times(facts.count("joins"))
                    + "; the reference "
                    + (facts.count("reference_joins") == 0
                        ? "needs no join."
                        : "joins " + times(facts.count("reference_joins")) + "."),
        "advice_correlated_subquery",
            _ ->
                "Your subquery refers to the row outside, so that it is a question for each row; the"
                    + " reference asks once, with a join, a group or a window.",
        "advice_having_for_where",
            facts ->
                "Your condition "
                    + facts.text("parts")
                    + " runs after the aggregate, on groups that were made for nothing: HAVING"
                    + " where WHERE would do.",
        "advice_cross_join_filter",
            facts ->
                "You pair every row with every other and then keep those with "
                    + facts.text("parts")
                    + ": as JOIN ... ON it says what belongs together, and nothing is forgotten.",
        "advice_needless_distinct",
            _ ->
                "A DISTINCT of yours has nothing to do: there are no repeated rows where it stands"
                    + ", or they do not matter there.",
        "advice_lost_order",
            facts ->
                "Your ORDER BY "
                    + facts.text("parts")
                    + " in a subquery has no effect: what is done with its rows does not keep their"
                    + " order.",
        "advice_select_star",
            _ ->
                "SELECT * over joined tables returns whatever columns they will have; name those"
                    + " that the question asks for.",
        "advice_unused_cte", facts -> "Nothing reads your CTE " + facts.text("cte") + ".");
  }

  private static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }
}
