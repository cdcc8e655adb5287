package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Proofs over the bank: how many of the accepted answers are proved, that no wrong answer and no
 * mutant is proved that any database separates, and that what is proved agrees on generated ones.
 */
final class BankProofsTest {
  /** Tried for each pair; of some, few of those that can be made are legal. */
  private static final int DATABASES = 1_000;

  private static Grader grader;
  private static final Normalizer NORMALIZER = new Normalizer();
  private static final Map<String, String> STOPPED = new TreeMap<>();
  private static final List<String> PROVED = new ArrayList<>();
  private static final List<String> WRONG = new ArrayList<>();
  private static final List<Pair> PAIRS = new ArrayList<>();
  private static int accepted;
  private static int alternatives;
  private static int mutants;

  /** A query that is proved to be another. */
  private record Pair(Task task, String name, String reference, String other) {}

  @BeforeAll
  static void proveAll() {
    grader = Engines.start();
    for (Problem problem : new ProblemBank(Path.of("bank")).problems()) {
      Proofs proofs = new Proofs(problem);
      for (FiledSubmission each : problem.exercise().submissions()) {
        proofs.submission(each);
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

    private Optional<String> proof(Normalization query) {
      return query instanceof Normalized normalized
          ? references.entrySet().stream()
              .filter(reference -> normalized.proves(reference.getValue()))
              .map(Map.Entry::getKey)
              .findFirst()
          : Optional.empty();
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
      proof(normalization)
          .ifPresent(
              sql -> {
                (right ? PROVED : WRONG).add(name);
                PAIRS.add(new Pair(problem.task(), name, sql, each.sql()));
              });
    }

    void mutant(Mutant mutant) {
      proof(normalize(mutant.sql()))
          .ifPresent(
              sql ->
                  PAIRS.add(
                      new Pair(
                          problem.task(), problem.id() + ": " + mutant.id(), sql, mutant.sql())));
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
  void what_is_proved_agrees_on_generated_databases() {
    assertThat(mutants).isGreaterThan(1_000);
    assertThat(PAIRS)
        .allSatisfy(
            pair ->
                assertThat(search(pair))
                    .as(pair.name())
                    .isInstanceOfSatisfying(
                        SearchResult.Agreed.class,
                        agreed -> assertThat(agreed.databases()).isPositive()));
  }

  private static SearchResult search(Pair pair) {
    Question question =
        new Question(
            pair.task().schema(),
            List.of(rows(pair.reference())),
            Contract.DEFAULT,
            pair.task().limits(),
            new DataRules(Map.of(), null, EnumSet.allOf(Tier.class)),
            List.of());
    return grader
        .refuter()
        .search(
            question,
            rows(pair.other()),
            Side.TRUSTED,
            new Budget(DATABASES, Duration.ofMinutes(2)));
  }

  /** The rows of a query in no order. */
  private static String rows(String sql) {
    String query = sql.strip();
    while (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1).strip();
    }
    return "SELECT * FROM (\n" + query + "\n) AS q";
  }
}
