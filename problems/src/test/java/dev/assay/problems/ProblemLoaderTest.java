package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.grader.Task;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tolerance;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemLoaderTest {
  private final Problem problem = Packages.sound(Packages.folder("shop-totals"));

  @Test
  void reads_what_a_learner_is_shown() {
    assertThat(problem.id()).isEqualTo("shop-totals");
    assertThat(problem.name()).isEqualTo("What each customer spent");
    assertThat(problem.difficulty()).isEqualTo(Difficulty.EASY);
    assertThat(problem.minutes()).isEqualTo(5);
    assertThat(problem.tags()).containsExactly("joins", "aggregation");
    assertThat(problem.statement()).startsWith("# What each customer spent");
    assertThat(problem.schema()).startsWith("CREATE TABLE customer");
    assertThat(problem.exercise().lintIgnore())
        .isEqualTo(Map.of("null_and_empty", "a note may be empty, or not be known"));
  }

  @Test
  void tells_null_from_the_empty_string_in_the_sample() {
    SampleTable customer = problem.sample().getFirst();
    assertThat(customer.name()).isEqualTo("customer");
    assertThat(customer.columns()).containsExactly("id", "name", "note");
    assertThat(customer.rows().get(0)).containsExactly("1", "Ada", null);
    assertThat(customer.rows().get(1)).containsExactly("2", "Bo", "");
    assertThat(customer.rows().get(2)).containsExactly("3", "Cy", "says \"hi\", often");
  }

  @Test
  void reads_the_contract_and_the_limits() {
    Task task = problem.task();
    assertThat(task.limits()).isEqualTo(new Limits(Duration.ofMillis(1500), 100));
    Contract contract = task.contract();
    assertThat(contract.tolerance()).isEqualTo(new Tolerance(1e-6, 1e-9));
    assertThat(contract.columns())
        .containsExactly(
            new Contract.ColumnContract("customer", null, null, null, false),
            new Contract.ColumnContract(
                "total", "DECIMAL(38,2)", 2, new Tolerance(1e-6, 0.005), false),
            new Contract.ColumnContract("note", null, null, null, true));
    assertThat(contract.rowOrder())
        .isEqualTo(
            new Contract.RowOrder.Keys(
                List.of(
                    new Contract.OrderKey("total", true, false),
                    new Contract.OrderKey("customer", false, true))));
    assertThat(contract.extraColumns()).isEqualTo(Contract.ExtraColumns.IGNORE);
    assertThat(contract.duplicates()).isEqualTo(Contract.Duplicates.COUNT);
    assertThat(contract.ties()).isEqualTo(Contract.Ties.ANY);
  }

  @Test
  void orders_the_fixtures_sample_first_then_by_name() {
    List<Fixture> fixtures = problem.task().fixtures();
    assertThat(fixtures).extracting(Fixture::name).containsExactly("sample", "shared", "ties");
    assertThat(fixtures).extracting(Fixture::visible).containsExactly(true, false, false);
    Fixture.TableData shared = fixtures.get(1).tables().getFirst();
    assertThat(shared.table()).isEqualTo("customer");
    assertThat(shared.csv()).isRegularFile().endsWithRaw(Path.of("shop/customer.csv"));
    assertThat(shared.extraColumns()).isTrue();
    assertThat(fixtures.get(2).tables().getFirst().extraColumns()).isFalse();
  }

  @Test
  void files_submissions_under_the_verdict_they_must_earn() {
    assertThat(problem.submissions())
        .extracting(FiledSubmission::name, FiledSubmission::verdict)
        .containsExactly(
            tuple("reference", Verdict.ACCEPTED),
            tuple("subquery", Verdict.ACCEPTED),
            tuple("typo", Verdict.COMPILE_ERROR),
            tuple("delete", Verdict.REJECTED),
            tuple("inner_join", Verdict.WRONG_ANSWER));
    assertThat(problem.submissions())
        .extracting(FiledSubmission::contains)
        .containsExactly(
            List.of(),
            List.of(),
            List.of("nmae"),
            List.of("statement_not_allowed"),
            List.of("missing_rows"));
    assertThat(problem.task().references())
        .extracting(Task.Reference::name)
        .containsExactly("reference");
    assertThat(problem.task().knownMistakes())
        .extracting(Task.KnownMistake::name)
        .containsExactly("inner_join");
  }

  @Test
  void reports_all_that_is_wrong_at_once() {
    assertThat(Packages.flaws(Packages.folder("broken-five-ways")))
        .extracting(
            flaw -> flaw.file() + ":" + flaw.line() + ":" + flaw.column() + " " + flaw.code())
        .containsExactly(
            "data/secret/ties/custmer.csv:1:1 unknown_table",
            "problem.yaml:4:1 unknown_key",
            "problem.yaml:5:13 invalid_value",
            "problem.yaml:13:21 unknown_column",
            "statement.md:1:1 missing_file");
  }
}
