package dev.assay.grader.chaos;

import static dev.assay.grader.model.Verdict.ACCEPTED;
import static dev.assay.grader.model.Verdict.COMPILE_ERROR;
import static dev.assay.grader.model.Verdict.MEMORY_LIMIT_EXCEEDED;
import static dev.assay.grader.model.Verdict.OUTPUT_LIMIT_EXCEEDED;
import static dev.assay.grader.model.Verdict.REJECTED;
import static dev.assay.grader.model.Verdict.RUN_TIME_ERROR;
import static dev.assay.grader.model.Verdict.TIME_LIMIT_EXCEEDED;
import static dev.assay.grader.model.Verdict.WRONG_ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.HostileTemplate;
import dev.assay.grader.parse.JsonLines;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case of {@code hostile/hostile.jsonl}.
 *
 * @param template of its SQL
 * @param endless whether nothing but the clock ends it
 * @param verdicts any of which is right, where the gate is on
 */
record HostileCase(String id, String template, boolean endless, Set<Verdict> verdicts) {
  /** Cases that end otherwise here, each for a reason. */
  private static final Map<String, Verdict> OTHERWISE =
      Map.of(
          // Not to be run at any size: it makes an instance useless.
          "json_group_structure_1000000", REJECTED,
          // No such function: DuckDB's own error.
          "stmt_084", COMPILE_ERROR,
          // These need 690 MB, more than 2 GB and 800 MB, where the engine has 256 MB.
          "json_merge_1000000", MEMORY_LIMIT_EXCEEDED,
          "json_extract_wild_1000000", MEMORY_LIMIT_EXCEEDED,
          "list_reduce", MEMORY_LIMIT_EXCEEDED);

  static Stream<HostileCase> all() {
    return JsonLines.of("/hostile/hostile.jsonl").map(HostileCase::read);
  }

  private static HostileCase read(JsonNode line) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    String expected = line.path("expected").asText();
    verdicts.addAll(verdicts(expected));
    line.path("accept").forEach(outcome -> verdicts.addAll(verdicts(outcome.asText())));
    String id = line.path("id").asText();
    if (OTHERWISE.containsKey(id)) {
      verdicts.add(OTHERWISE.get(id));
    }
    return new HostileCase(id, line.path("sql").asText(), expected.equals("timeout"), verdicts);
  }

  private static Set<Verdict> verdicts(String outcome) {
    return switch (outcome) {
      case "ok" -> EnumSet.of(ACCEPTED, WRONG_ANSWER, RUN_TIME_ERROR, COMPILE_ERROR);
      // The limits of the engine are among them, and what goes beyond brings it down.
      case "memory" -> EnumSet.of(MEMORY_LIMIT_EXCEEDED, OUTPUT_LIMIT_EXCEEDED, RUN_TIME_ERROR);
      case "timeout" -> EnumSet.of(TIME_LIMIT_EXCEEDED);
      case "rejected" -> EnumSet.of(REJECTED);
      default -> throw new IllegalArgumentException(outcome);
    };
  }

  String sql() {
    return HostileTemplate.expand(template, Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    return id;
  }
}
