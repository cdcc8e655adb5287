package dev.assay.grader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.compare.ContractText;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the cases of {@code src/test/resources/reference/orders.txt}: a reference, its contract, and
 * submissions that must be accepted or rejected, all on the real engine.
 */
final class ReferencesTest {
  private static final Path CASES = Path.of("src/test/resources/reference/orders.txt");

  @TempDir static Path folder;
  static Engine engine;
  static Database database;
  static References references;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder.resolve("fixtures"));
    database = Company.database(engine, folder, Layout.AS_GIVEN);
    references = new References(engine);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private record Case(String title, Map<String, String> settings, List<List<String>> answers) {
    static Case parse(String text) {
      List<String> lines = text.strip().lines().map(String::strip).toList();
      Map<String, String> settings = new HashMap<>();
      List<List<String>> answers = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> pair = List.of(line.split(": ", 2));
        if (pair.getFirst().startsWith("accept") || pair.getFirst().startsWith("reject")) {
          answers.add(pair);
        } else {
          settings.put(pair.getFirst(), pair.getLast());
        }
      }
      return new Case(lines.getFirst(), settings, answers);
    }
  }

  @TestFactory
  Stream<DynamicTest> references() throws IOException {
    return Stream.of(Files.readString(CASES).split("(?m)^# ", -1))
        .filter(text -> !text.isBlank())
        .map(Case::parse)
        .map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)));
  }

  private static void check(Case one) {
    Contract contract = ContractText.parse(one.settings());
    String reference = one.settings().getOrDefault("reference", "");
    switch (references.expected(database, reference, contract, Limits.DEFAULT)) {
      case Expectation.Unusable(Finding finding) ->
          assertThat(finding.code()).as("%s", finding).isEqualTo(one.settings().get("unusable"));
      case Expectation.Ready(Expected expected) -> {
        assertThat(one.settings()).doesNotContainKey("unusable");
        if (one.settings().containsKey("keys")) {
          assertThat(keys(expected)).isEqualTo(one.settings().get("keys"));
        }
        assertThat(codes(expected, reference, contract)).as("the reference itself").isEmpty();
        for (List<String> answer : one.answers()) {
          assertThat(codes(expected, answer.getLast(), contract))
              .as(answer.getLast())
              .isEqualTo(answer.getFirst().replaceFirst("accept|reject ", ""));
        }
      }
    }
  }

  private static String keys(Expected expected) {
    return expected.order() instanceof Expected.Order.Blocks blocks
        ? String.join(
            ", ", blocks.keys().stream().map(key -> key.text() + " @" + key.column()).toList())
        : "";
  }

  private static String codes(Expected expected, String sql, Contract contract) {
    if (!(engine.run(database, sql, Limits.DEFAULT) instanceof Execution.Completed(Rows rows))) {
      throw new AssertionError(engine.run(database, sql, Limits.DEFAULT));
    }
    return switch (RowComparison.compare(expected, rows, contract)) {
      case Differences.Same _ -> "";
      case Differences.Different(List<Finding> findings) ->
          String.join(" ", findings.stream().map(Finding::code).toList());
    };
  }
}
