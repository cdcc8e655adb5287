package dev.assay.grader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code src/test/resources/comparison}. */
class RowComparisonTest {
  private static final Path CASES = Path.of("src/test/resources/comparison");

  @TestFactory
  Stream<DynamicContainer> cases() throws IOException {
    List<DynamicContainer> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(CASES)) {
      for (Path path : paths.sorted().toList()) {
        files.add(
            DynamicContainer.dynamicContainer(
                path.getFileName().toString(),
                ComparisonCase.parse(Files.readString(path)).stream()
                    .map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)))));
      }
    }
    return files.stream();
  }

  private static void check(ComparisonCase one) {
    List<Finding> findings = findings(one, one.actual());
    assertThat(findings.stream().map(Finding::code))
        .as("codes of %s", findings)
        .containsExactlyElementsOf(
            one.outcome().stream()
                .map(line -> line.split(" ", -1)[0])
                .filter(code -> !code.equals("same"))
                .toList());
    for (int i = 0; i < findings.size(); i++) {
      List<String> parts = List.of(one.outcome().get(i).split(" ", 2));
      List<String> facts = findings.get(i).facts().stream().map(RowComparisonTest::text).toList();
      assertThat(facts)
          .containsAll(parts.size() == 1 ? List.of() : Arrays.asList(parts.getLast().split("; ")));
    }
    if (one.expected().order() instanceof Expected.Order.Free) {
      List<Row> shuffled = new ArrayList<>(one.actual().rows());
      Collections.shuffle(shuffled, new Random(3));
      assertThat(findings(one, new Rows(one.actual().columns(), shuffled)))
          .as("in any order of the rows")
          .isEqualTo(findings);
    }
  }

  private static List<Finding> findings(ComparisonCase one, Rows actual) {
    return switch (RowComparison.compare(one.expected(), actual, one.contract())) {
      case Differences.Same _ -> List.of();
      case Differences.Different(List<Finding> findings) -> findings;
    };
  }

  private static String text(Fact fact) {
    return fact.key()
        + "="
        + switch (fact.value()) {
          case Fact.Text(String text) -> text;
          case Fact.Count(long count) -> Long.toString(count);
          case Fact.Words(List<String> words) -> words.toString();
          case Fact.Grid grid ->
              grid.lines().stream()
                  .map(line -> line.mark() + line.cells() + marks(line.changed()))
                  .toList()
                  .toString();
        };
  }

  private static String marks(List<Integer> changed) {
    return changed.isEmpty() ? "" : "*" + changed;
  }
}
