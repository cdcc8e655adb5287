package dev.assay.grader.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What can go wrong while a query runs. */
final class RunSentences {
  private RunSentences() {}

  static Map<String, Function<Facts, String>> byCode() {
    Map<String, Function<Facts, String>> sentences = new HashMap<>(ends());
    sentences.put(
        "counterexample",
        facts ->
            "The answer is right on all the databases of the problem, but not on this small one of "
                + facts.counted("rows", "row")
                + ", which the problem allows.");
    return Map.copyOf(sentences);
  }

  private static Map<String, Function<Facts, String>> ends() {
    return Map.of(
        "compile_error", facts -> facts.text("message"),
        "run_time_error", facts -> "The query failed while it ran: " + facts.text("message"),
        "time_limit_exceeded",
            facts ->
                "The query used more than its "
                    + facts.text("limit_ms")
                    + " ms of processor time. Look for a join without a condition or a recursion"
                    + " that never ends.",
        "memory_limit_exceeded",
            _ ->
                "The query needed more memory than it may use. Look for a cross join, or for lists"
                    + " and texts that grow with the data.",
        "output_limit_exceeded",
            facts ->
                "The query returned more than the "
                    + facts.text("limit_rows")
                    + " rows (or the bytes) that an answer may have. Look for a join that multiplies"
                    + " rows.",
        "judge_error",
            _ ->
                "The judge could not grade this answer, through no fault of yours. Nothing is"
                    + " charged; please send it again.",
        "proof_refuted",
            _ ->
                "The judge contradicted itself on this answer, through no fault of yours. Nothing"
                    + " is charged; the problem's author has been told.",
        "known_mistake", facts -> facts.text("message"),
        "hidden_fixture", _ -> "The answer differs from the expected one on a hidden database.");
  }
}
