package dev.assay.grader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate's part in the hostile cases: what must not run does not, what must be run does. */
final class HostileGateTest {
  /**
   * Cases whose outcome is another with every reason: the instance that json_group_structure
   * poisons is poisoned at any size, and a function that does not exist is DuckDB's compile error.
   */
  private static final Set<String> OTHERWISE = Set.of("json_group_structure_1000000", "stmt_084");

  @TempDir static Path folder;
  static Engine engine;

  record Hostile(String id, String sql, Set<String> outcomes) {
    @Override
    public String toString() {
      return id;
    }
  }

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  static Stream<Hostile> cases() {
    return JsonLines.of("/hostile/hostile.jsonl")
        .map(HostileGateTest::read)
        .filter(hostile -> !OTHERWISE.contains(hostile.id()));
  }

  private static Hostile read(JsonNode line) {
    Set<String> outcomes = new HashSet<>();
    outcomes.add(line.path("expected").asText());
    line.path("accept").forEach(outcome -> outcomes.add(outcome.asText()));
    String sql = HostileTemplate.expand(line.path("sql").asText(), LexicalCheck.MAX_BYTES);
    return new Hostile(line.path("id").asText(), sql, outcomes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGateDoesItsPart(Hostile hostile) {
    switch (new Gate(engine::serialize).admit(hostile.sql())) {
      case Admitted _ -> assertThat(hostile.outcomes()).isNotEqualTo(Set.of("rejected"));
      case Refused(Verdict verdict, Finding finding) ->
          assertThat(hostile.outcomes())
              .as("%s", finding)
              .contains(verdict == Verdict.COMPILE_ERROR ? "ok" : verdict.code());
    }
  }
}
