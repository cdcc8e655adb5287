package dev.assay.problems;

import static dev.assay.problems.Metamorphosis.ALIASES_RENAMED;
import static dev.assay.problems.Metamorphosis.NAMED;
import static dev.assay.problems.Metamorphosis.REFORMATTED;
import static dev.assay.problems.Metamorphosis.SIDES_SWAPPED;
import static dev.assay.problems.Metamorphosis.WRAPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Proofs over the bank: how many of the accepted answers are proved, that no wrong answer and no
 * mutant is proved that any database separates, and that what is proved agrees on a thousand
 * generated ones.
 */
final class BankProofsTest {
  private static Grader grader;
  private static final Normalizer NORMALIZER = new Normalizer();
  private static final Map<String, String> STOPPED = new TreeMap<>();
  private static final List<String> PROVED = new ArrayList<>();
  private static final List<String> WRONG = new ArrayList<>();
  private static final List<ProvedPair> PAIRS = new ArrayList<>();
  private static int accepted;
  private static int alternatives;
  private static int mutants;

  @BeforeAll
  static void proveAll() {
    grader = Engines.start();
    for (Problem problem : new ProblemBank(Path.of("bank")).problems()) {
      Proofs proofs = new Proofs(problem);
      for (FiledSubmission each : problem.exercise().submissions()) {
        proofs.submission(each);
        proofs.rewritten(each, ALIASES_RENAMED, SIDES_SWAPPED, WRAPPED, REFORMATTED);
        proofs.rewritten(each, NAMED);
      }
      for (Mutant mutant : grader.mutations().mutants(problem.task())) {
        mutants++;
        proofs.mutant(mutant);
      }
    }
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  /** Of one problem. */
  private static final class Proofs {
    private final Problem problem;
    private final Schema schema;
    private final Map<String, Normalized> references = new TreeMap<>();

    Proofs(Problem problem) {
      this.problem = problem;
      Task task = problem.task();
      this.schema =
          grader
              .engine()
              .database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN)
              .schema();
      for (Task.Reference reference : task.references()) {
        if (normalize(reference.sql()) instanceof Normalized normalized) {
          references.put(reference.sql(), normalized);
        }
      }
    }

    private Normalization normalize(String sql) {
      return new Gate(grader.engine()::serialize).admit(sql) instanceof Admitted(var query)
          ? NORMALIZER.normalize(query, schema)
          : new Normalization.Unsupported("refused");
    }

    /** Notes the pair if the query is proved to be a reference. */
    private boolean proved(String name, String sql, Normalization query) {
      if (!(query instanceof Normalized normalized)) {
        return false;
      }
      Optional<String> reference =
          references.entrySet().stream()
              .filter(each -> normalized.proves(each.getValue()))
              .map(Map.Entry::getKey)
              .findFirst();
      reference.ifPresent(
          it ->
              PAIRS.add(
                  new ProvedPair(
                      problem.id() + ": " + name, problem.task().schema(), List.of(it), it, sql)));
      return reference.isPresent();
    }

    void submission(FiledSubmission each) {
      String name = problem.id() + "/" + each.file();
      boolean right = each.verdict() == Verdict.ACCEPTED;
      if (!right && each.verdict() != Verdict.WRONG_ANSWER) {
        return;
      }
      Normalization normalization = normalize(each.sql());
      if (right) {
        accepted++;
        if (normalization instanceof Normalization.Unsupported(String construct)) {
          STOPPED.put(name, construct);
        }
      }
      boolean reference =
          problem.task().references().stream().anyMatch(it -> it.sql().equals(each.sql()));
      if (reference) {
        return;
      }
      alternatives += right ? 1 : 0;
      if (proved(each.file(), each.sql(), normalization)) {
        (right ? PROVED : WRONG).add(name);
      }
    }

    void mutant(Mutant mutant) {
      proved(mutant.id(), mutant.sql(), normalize(mutant.sql()));
    }

    /** As the tests of such changes grade it. */
    void rewritten(FiledSubmission each, Metamorphosis... changes) {
      String sql = Metamorphosis.applied(each.sql(), changes);
      proved(each.file() + " rewritten", sql, normalize(sql));
    }
  }

  @Test
  void accepted_answers_are_normalized_or_the_construct_is_named() {
    assertThat(STOPPED.values())
        .doesNotContain(
            "a construct that the normalizer fails on", "a query that takes too long to normalize");
    assertThat(STOPPED.size()).as(STOPPED.toString()).isLessThanOrEqualTo(accepted / 20);
  }

  @Test
  void two_in_five_accepted_alternatives_are_proved() {
    assertThat(PROVED)
        .as("%d of %d alternatives".formatted(PROVED.size(), alternatives))
        .hasSizeGreaterThanOrEqualTo((alternatives * 2 + 4) / 5);
  }

  @Test
  void no_wrong_answer_is_proved() {
    assertThat(WRONG).isEmpty();
  }

  @Test
  void what_is_proved_agrees_on_a_thousand_databases() {
    assertThat(mutants).isGreaterThan(1_000);
    assertThat(PAIRS).hasSizeGreaterThan(150);
    ProvedPair.assertAgreement(grader, PAIRS);
  }
}
