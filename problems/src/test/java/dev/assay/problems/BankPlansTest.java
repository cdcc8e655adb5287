package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The accepted answers of the bank, in relational algebra. */
final class BankPlansTest {
  @Test
  void accepted_answers_are_normalized_or_the_construct_is_named() {
    Map<String, String> stopped = new TreeMap<>();
    int accepted = 0;
    try (Grader grader = Engines.start()) {
      Gate gate = new Gate(grader.engine()::serialize);
      Normalizer normalizer = new Normalizer();
      for (Problem problem : new ProblemBank(Path.of("bank")).problems()) {
        Task task = problem.task();
        Schema schema =
            grader
                .engine()
                .database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN)
                .schema();
        for (FiledSubmission each : problem.exercise().submissions()) {
          if (each.verdict() == Verdict.ACCEPTED) {
            accepted++;
            Admitted admitted = (Admitted) gate.admit(each.sql());
            if (normalizer.normalize(admitted.query(), schema)
                instanceof Normalization.Unsupported(String construct)) {
              stopped.put(problem.id() + "/" + each.file(), construct);
            }
          }
        }
      }
    }
    assertThat(stopped.values())
        .doesNotContain(
            "a construct that the normalizer fails on", "a query that takes too long to normalize");
    assertThat(stopped.size()).as(stopped.toString()).isLessThanOrEqualTo(accepted / 20);
  }
}
