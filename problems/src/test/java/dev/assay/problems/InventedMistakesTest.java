package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Wrong answers to bundled problems, each with a mistake of its own that no mutant of the reference
 * makes: {@code mistakes/<problem>/*.sql}. It counts what catches them.
 */
final class InventedMistakesTest {
  /** As measured: fewer would be a loss. */
  private static final int KILLERS = 36;

  private static final int GENERATED = 34;

  private static final Path ANSWERS = Path.of("src/test/resources/mistakes");

  private int fixtures;
  private int killers;
  private int generated;
  private final List<String> missed = new ArrayList<>();
  private final List<String> tally = new ArrayList<>();

  @Test
  void forty_are_refused_and_most_by_killers_or_generated_databases_alone() throws IOException {
    int answers = 0;
    try (Grader grader = Engines.start()) {
      for (Path folder : list(ANSWERS)) {
        Path problem = Path.of("bank").resolve(folder.getFileName());
        Task task = Packages.sound(problem).task();
        for (Path answer : list(folder)) {
          answers++;
          grade(grader, task, answer);
        }
      }
    }
    String figures =
        "%d answers: %d caught by fixtures, %d by killers alone, %d by generated databases alone"
            .formatted(answers, fixtures, killers, generated);
    assertThat(answers).isEqualTo(40);
    assertThat(missed).as(figures + String.join("", tally)).isEmpty();
    assertThat(killers).as(figures + String.join("", tally)).isGreaterThanOrEqualTo(KILLERS);
    assertThat(generated).as(figures + String.join("", tally)).isGreaterThanOrEqualTo(GENERATED);
  }

  private void grade(Grader grader, Task task, Path answer) throws IOException {
    String sql = Files.readString(answer);
    Report report = grader.grade(task, new Submission(sql));
    boolean byFixtures = refuses(task, report, false);
    boolean byKillers = refuses(task, report, true);
    boolean byGenerated =
        grader.refuter().search(grader.question(task), sql, Side.LEARNER, Budget.DEFAULT)
            instanceof SearchResult.Refuted;
    fixtures += byFixtures ? 1 : 0;
    killers += byKillers ? 1 : 0;
    generated += byGenerated ? 1 : 0;
    if (report.verdict() != Verdict.WRONG_ANSWER) {
      missed.add(answer + ": " + report.verdict());
    }
    if (!(byFixtures && byKillers && byGenerated)) {
      tally.add(
          "%n  %s: fixtures %s, killers %s, generated %s"
              .formatted(ANSWERS.relativize(answer), byFixtures, byKillers, byGenerated));
    }
  }

  private static boolean refuses(Task task, Report report, boolean killer) {
    for (int i = 0; i < report.fixtures().size(); i++) {
      boolean isKiller = task.fixtures().get(i).kind() == Fixture.Kind.KILLER;
      if (isKiller == killer && report.fixtures().get(i).verdict() == Verdict.WRONG_ANSWER) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
