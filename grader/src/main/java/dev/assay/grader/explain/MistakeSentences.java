package dev.assay.grader.explain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;

/** What a plausible mistake is, in a learner's words and without a word of the reference. */
final class MistakeSentences {
  private static final Map<String, Function<Facts, String>> PHRASES =
      Map.ofEntries(
          entry("join_kind", facts -> swap(facts)),
          entry("join_condition", facts -> "a join without one of its conditions"),
          entry(
              "on_in_where",
              facts -> "a condition in WHERE that belongs into ON, where it undoes the outer join"),
          entry(
              "where_in_on",
              facts -> "a condition in ON that belongs into WHERE, where it filters"),
          entry("boundary", facts -> swap(facts)),
          entry("comparison", facts -> swap(facts)),
          entry("constant_off_by_one", facts -> "a number that is one off"),
          entry(
              "wrong_value",
              facts -> "another value of " + facts.quoted("column") + " compared with"),
          entry("date_off_by_one", facts -> "a date that is one day off"),
          entry("and_or", facts -> swap(facts)),
          entry("parentheses", facts -> "an OR without its parentheses: AND binds more tightly"),
          entry("dropped_condition", facts -> "a query that lacks a condition"),
          entry("dropped_clause", facts -> "a query that lacks its " + facts.text("clause")),
          entry(
              "dropped_filter",
              facts -> facts.text("function") + "(...) over all rows, where only some count"),
          entry("select_distinct", facts -> swap(facts)),
          entry("aggregate_distinct", facts -> swap(facts)),
          entry("count_argument", facts -> swap(facts)),
          entry("integer_division", facts -> swap(facts)),
          entry(
              "swapped_operands",
              facts -> "the two sides of a " + facts.text("function") + " swapped"),
          entry("mean_of_ratios", facts -> "the mean of ratios, where the ratio of sums is needed"),
          entry("denominator", facts -> "a division by the wrong number: " + swap(facts)),
          entry(
              "group_key_dropped",
              facts -> "groups that are too coarse: a key of GROUP BY is missing"),
          entry(
              "group_key_added",
              facts -> "groups that are too fine: a key of GROUP BY is too many"),
          entry("grouping_set_dropped", facts -> "groups without their totals"),
          entry("union_kind", facts -> swap(facts)),
          entry(
              "set_operation",
              facts -> facts.has("wrong") ? swap(facts) : "a UNION that lacks a part"),
          entry("window_frame", facts -> "a window over " + swap(facts)),
          entry(
              "window_partition",
              facts ->
                  facts.text("function") + "() over a window with too few keys in PARTITION BY"),
          entry(
              "window_order",
              facts -> facts.text("function") + "() over a window in another order"),
          entry("rank_kind", facts -> swap(facts)),
          entry("lag_lead", facts -> swap(facts)),
          entry("sort_direction", facts -> swap(facts)),
          entry("sort_key", facts -> "an ORDER BY that lacks a key"),
          entry("nulls_order", facts -> swap(facts)),
          entry(
              "limit_count",
              facts ->
                  facts.text("change").equals("dropped")
                      ? "a query without its " + facts.text("clause")
                      : "a " + facts.text("clause") + " that is one off"),
          entry("coalesce_dropped", facts -> "a NULL that nothing replaces: a COALESCE is missing"),
          entry("null_as_zero", facts -> facts.text("function") + "(...) that counts NULL as 0"),
          entry("aggregate_kind", facts -> swap(facts)),
          entry("case_else", facts -> swap(facts)),
          entry(
              "case_branches",
              facts ->
                  facts.text("change").equals("swapped")
                      ? "a CASE whose branches are in another order"
                      : "a CASE that lacks a branch"),
          entry("between_bounds", facts -> "a range without its " + facts.text("bound") + " bound"),
          entry("wrong_column", facts -> swap(facts)),
          entry(
              "wrong_table",
              facts ->
                  "the column "
                      + (facts.has("column") ? facts.quoted("column") + " " : "")
                      + "of another table"),
          entry("negation", facts -> swap(facts)),
          entry("in_list", facts -> "a list of values that lacks one"),
          entry("like_pattern", facts -> swap(facts)),
          entry(
              "function_dropped",
              facts -> "a value without its " + facts.text("function") + "(...)"),
          entry("function_kind", facts -> swap(facts)),
          entry("arithmetic", facts -> swap(facts)),
          entry(
              "factor_dropped",
              facts ->
                  "a value that lacks a constant factor, as a share lacks that of a percentage"),
          entry(
              "term_dropped",
              facts -> "an expression that lacks one side of a " + facts.text("function")),
          entry("date_unit", facts -> swap(facts)),
          entry("not_in", facts -> swap(facts) + "; they differ on NULL"));

  private MistakeSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    return Map.of(
        "likely_mistake",
        facts ->
            "Your rows are, on every database, those of " + phrase(facts) + place(facts) + ".");
  }

  /** The mistake alone: {@code INNER JOIN where LEFT JOIN is needed}. */
  static String phrase(Facts facts) {
    Function<Facts, String> phrase = PHRASES.get(facts.text("mistake"));
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase for " + facts.text("mistake"));
    }
    return phrase.apply(facts);
  }

  private static String swap(Facts facts) {
    return facts.text("wrong") + " where " + facts.text("right") + " is needed";
  }

  static String place(Facts facts) {
    String clause = facts.text("clause");
    boolean said = phrase(facts).contains(clause);
    return clause.isEmpty() || said ? "" : " (in " + clause + ")";
  }
}
