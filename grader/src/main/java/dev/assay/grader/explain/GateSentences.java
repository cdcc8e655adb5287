package dev.assay.grader.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Why a text is not run at all. */
final class GateSentences {
  private GateSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    Map<String, Function<Facts, String>> sentences = new HashMap<>();
    sentences.put("empty_query", _ -> "There is no query in this text.");
    sentences.put(
        "syntax_error",
        facts ->
            "This is not valid SQL: " + facts.text("message").replaceFirst("^Parser Error: ", ""));
    sentences.put(
        "several_statements",
        _ -> "An answer is one query. Remove the other statements, or join them with WITH.");
    sentences.put(
        "not_a_query",
        _ -> "An answer must be a query: it starts with SELECT, WITH, FROM, VALUES or TABLE.");
    sentences.put(
        "statement_not_allowed",
        facts ->
            facts.text("statement")
                + " is not allowed here: an answer is one query that reads and returns rows.");
    sentences.put(
        "write_not_allowed",
        facts -> facts.text("statement") + " is not allowed here: an answer only reads.");
    sentences.put(
        "pivot_needs_values",
        _ ->
            "PIVOT must list its values here, so that the columns do not depend on the data: PIVOT"
                + " t ON x IN ('a', 'b') USING ...");
    sentences.put(
        "too_long",
        facts ->
            "The text has "
                + facts.text("bytes")
                + " bytes; an answer may have "
                + facts.text("limit")
                + ".");
    sentences.put(
        "too_many_tokens",
        facts -> "The text has more than the " + facts.text("limit") + " words allowed.");
    sentences.put(
        "too_deep",
        facts -> "The query is nested more than " + facts.text("limit") + " levels deep.");
    sentences.put(
        "too_many_grouping_sets",
        _ -> "CUBE, ROLLUP and GROUPING SETS come to more combinations than a query may group by.");
    sentences.put(
        "forbidden_character",
        facts -> "The text has a character that no query needs: " + facts.text("code_point") + ".");
    sentences.put(
        "too_heavy_to_read",
        _ -> "Merely reading this query takes more than a whole query may use.");
    sentences.put(
        "engine_unavailable",
        _ ->
            "The judge could not read this answer, through no fault of yours. Nothing is charged;"
                + " please send it again.");
    sentences.put(
        "nondeterministic_function",
        facts ->
            facts.text("function")
                + "() gives another value at each run, so no answer with it can be judged. Use the"
                + " date, or the rule, that the statement gives.");
    sentences.put(
        "function_not_allowed",
        facts ->
            facts.text("function") + "() is not allowed here: " + reason(facts.text("reason")));
    sentences.put(
        "table_function_not_allowed",
        facts ->
            facts.text("function")
                + "() is not allowed as a table. These are: "
                + facts.text("allowed")
                + ".");
    sentences.put(
        "precision_too_large",
        facts ->
            facts.text("function")
                + "() may write at most "
                + facts.text("limit")
                + " decimals here.");
    sentences.put(
        "file_not_allowed",
        facts -> "Files cannot be read here: " + facts.quoted("file") + " is no table.");
    sentences.put(
        "system_table_not_allowed",
        facts ->
            facts.text("table")
                + " belongs to the engine, not to the problem. Use the tables of the statement.");
    sentences.put(
        "sample_not_allowed",
        _ -> "A sample differs at each run, so no answer with TABLESAMPLE can be judged.");
    sentences.put(
        "parameter_not_allowed",
        _ -> "There is nobody to fill in a parameter: write the value itself.");
    sentences.put(
        "construct_not_allowed",
        facts -> "This construct is not allowed here: " + facts.text("construct") + ".");
    return Map.copyOf(sentences);
  }

  private static String reason(String key) {
    return switch (key) {
      case "runs_text" -> "it runs SQL hidden in a text.";
      case "sleeps" -> "it only waits.";
      case "state" -> "it reads or changes state that outlives the query.";
      case "environment" -> "it tells about the engine rather than the data.";
      case "unsafe" -> "an error inside it brings the engine down.";
      default -> "it reaches outside the query.";
    };
  }
}
