package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.normalize.Proof;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proved of the answers of {@code cases/}, which may be wrong in their order or names. */
final class CaseProofsTest {
  private static final Normalizer NORMALIZER = new Normalizer();

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

  @Test
  void what_is_proved_agrees_on_a_thousand_databases() throws IOException {
    List<ProvedPair> pairs = new ArrayList<>();
    for (Case each : Case.all()) {
      Task task = each.problem(temp.resolve(each.name())).task();
      Schema schema = grader.engine().schema(task.schema());
      for (Task.Reference reference : task.references()) {
        Optional<Parsed> right = parsed(reference.sql());
        Optional<Parsed> answer = parsed(each.submission());
        if (right.isPresent() && answer.isPresent() && proves(right.get(), answer.get(), schema)) {
          pairs.add(
              new ProvedPair(
                  each.name(),
                  task.schema(),
                  everything(schema),
                  reference.sql(),
                  each.submission()));
        }
      }
    }
    assertThat(pairs).hasSizeGreaterThan(60);
    ProvedPair.assertAgreement(grader, pairs);
  }

  /** The answer of a pair that is proved, unless it is the very text of the reference. */
  private static boolean proves(Parsed right, Parsed answer, Schema schema) {
    return !right.sameTokens(answer) && NORMALIZER.prove(right, answer, schema) != Proof.NONE;
  }

  private static Optional<Parsed> parsed(String sql) {
    return new Gate(grader.engine()::serialize).admit(sql) instanceof Admitted(var query)
        ? Optional.of(query)
        : Optional.empty();
  }

  /** The answers name few values, and many read no table: one world serves a schema. */
  private static List<String> everything(Schema schema) {
    return schema.tables().stream()
        .map(table -> "SELECT * FROM %s WHERE 2 > 1".formatted(table.name()))
        .toList();
  }
}
