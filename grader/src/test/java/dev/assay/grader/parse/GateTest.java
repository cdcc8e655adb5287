package dev.assay.grader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what passes the gate and what does not. */
final class GateTest {
  @TempDir static Path folder;
  static Engine engine;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static final Set<String> COMPILE_ERRORS = Set.of("syntax_error", "empty_query");

  /**
   * @param outcome {@code admitted} or the code of the finding
   * @param at where, as {@code line:column-endLine:endColumn}, or empty
   */
  record Case(String sql, String outcome, String at, Map<String, String> facts) {
    @Override
    public String toString() {
      return outcome + ": " + sql.substring(0, Math.min(100, sql.length()));
    }
  }

  static Stream<Case> cases() {
    return JsonLines.of("/gate/cases.jsonl")
        .map(
            line -> {
              Map<String, String> facts = new HashMap<>();
              line.path("facts")
                  .properties()
                  .forEach(f -> facts.put(f.getKey(), f.getValue().asText()));
              return new Case(
                  line.path("sql").asText(),
                  line.path("outcome").asText(),
                  line.path("at").asText(),
                  facts);
            });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGateDecidesEachCase(Case expected) {
    Admission admission = new Gate(engine::serialize).admit(expected.sql());
    switch (admission) {
      case Admitted(Parsed query) -> {
        assertThat(expected.outcome()).isEqualTo("admitted");
        assertThat(query.text()).isEqualTo(expected.sql());
      }
      case Refused(Verdict verdict, Finding finding) -> {
        assertThat(finding.code()).as("%s", finding).isEqualTo(expected.outcome());
        assertThat(verdict)
            .isEqualTo(
                COMPILE_ERRORS.contains(finding.code()) ? Verdict.COMPILE_ERROR : Verdict.REJECTED);
        assertFacts(finding, expected);
      }
    }
  }

  private static void assertFacts(Finding finding, Case expected) {
    if (!expected.at().isEmpty()) {
      assertThat(finding.span().map(GateTest::text)).contains(expected.at());
    }
    expected
        .facts()
        .forEach(
            (key, value) ->
                assertThat(finding.fact(key).map(GateTest::text)).as(key).contains(value));
  }

  @Test
  void whatTheEngineCannotReadIsNotTheLearnersFault() {
    Gate broken = new Gate(_ -> new Serialization.Broken("worker lost"));
    Gate slow = new Gate(_ -> new Serialization.TooHeavy(Execution.Resource.TIME));
    Gate garbled = new Gate(_ -> new Serialization.Tree("{"));
    assertThat(verdict(broken, "SELECT 1")).isEqualTo(Verdict.JUDGE_ERROR);
    assertThat(verdict(slow, "SELECT 1")).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    assertThat(verdict(garbled, "SELECT 1")).isEqualTo(Verdict.JUDGE_ERROR);
  }

  @Test
  void aNodeNobodyKnowsIsRefused() {
    String tree =
        """
        {"error":false,"statements":[{"node":{"type":"SELECT_NODE","select_list":[
          {"class":"TELEPORT","type":"TELEPORT","query_location":7,"query_location_length":1}]}}]}\
        """;
    Gate gate = new Gate(_ -> new Serialization.Tree(tree));
    assertThat(gate.admit("SELECT 1"))
        .isEqualTo(
            new Refused(
                Verdict.REJECTED,
                Finding.at(
                    new Span(1, 8, 1, 9),
                    "construct_not_allowed",
                    Fact.of("construct", "TELEPORT"))));
  }

  @Test
  void theStatementLosesSemicolonsAndCommentsAroundIt() {
    String sql = " ;-- before\n SELECT /* in */ 1 ; -- after\n;";
    assertThat(new Gate(engine::serialize).admit(sql))
        .isInstanceOfSatisfying(
            Admitted.class,
            admitted -> assertThat(admitted.query().statement()).isEqualTo("SELECT /* in */ 1"));
  }

  private static Verdict verdict(Gate gate, String sql) {
    return switch (gate.admit(sql)) {
      case Admitted _ -> Verdict.ACCEPTED;
      case Refused(Verdict verdict, _) -> verdict;
    };
  }

  private static String text(Span span) {
    return "%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
  }

  private static String text(Fact.Value value) {
    return switch (value) {
      case Fact.Text(String text) -> text;
      case Fact.Count(long count) -> Long.toString(count);
      case Fact.Words(List<String> words) -> String.join(" ", words);
      case Fact.Grid grid -> grid.toString();
    };
  }
}
