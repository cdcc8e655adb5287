package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code cases/}, graded for real. {@code -Dassay.golden=update} writes the reports
 * anew, to be read with {@code git diff}; the verdict in a folder's name is never rewritten.
 */
final class CasesTest {
  private static final boolean UPDATE = System.getProperty("assay.golden", "").equals("update");

  private static Grader grader;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    grader = Engines.start();
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  static List<Case> cases() throws IOException {
    return Case.all();
  }

  @ParameterizedTest(name = "{0}")
  @Execution(CONCURRENT)
  @MethodSource("cases")
  void is_judged_as_its_name_says(Case each) throws IOException {
    Problem problem = each.problem(temp);
    Report report = grader.grade(problem.task(), new Submission(each.submission()));
    String text = ReportText.of(report);
    assertThat(report.verdict()).as(text).isEqualTo(each.verdict());
    if (UPDATE) {
      Files.writeString(each.report(), text);
    }
    assertThat(text).isEqualTo(Files.readString(each.report()));
  }

  @Test
  void there_are_many_in_both_directions() throws IOException {
    var counts =
        Case.all().stream().collect(Collectors.groupingBy(Case::verdict, Collectors.counting()));
    assertThat(counts.get(Verdict.ACCEPTED)).isGreaterThan(75);
    assertThat(counts.get(Verdict.WRONG_ANSWER)).isGreaterThan(75);
    assertThat(Case.all()).hasSizeGreaterThan(200);
  }
}
