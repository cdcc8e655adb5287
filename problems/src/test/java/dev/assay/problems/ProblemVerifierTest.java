package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies copies of a sound package, each broken on purpose. */
final class ProblemVerifierTest {
  private static Grader grader;
  private static ProblemVerifier verifier;

  @TempDir Path temp;
  private Path folder;

  @BeforeAll
  static void start() {
    grader = Engines.start();
    verifier = new ProblemVerifier(grader);
  }

  @AfterAll
  static void stop() {
    grader.close();
  }

  @BeforeEach
  void copy() {
    folder = Packages.copy("shop-totals", temp);
  }

  @Test
  void a_sound_package_passes_and_every_answer_is_tried() {
    List<String> steps = new ArrayList<>();
    Verification verification =
        verifier.verify(folder, (done, total, what) -> steps.add(done + "/" + total + " " + what));
    assertThat(verification.diagnostics()).isEmpty();
    assertThat(verification.passed()).isTrue();
    assertThat(verification.problem()).isEqualTo("shop-totals");
    assertThat(verification.trials()).hasSize(5).allMatch(Verification.Trial::passed);
    assertThat(steps)
        .hasSize(12)
        .startsWith("0/12 sample", "1/12 shared", "2/12 ties", "3/12 sample")
        .endsWith(
            "10/12 submissions/wrong_answer/inner_join.sql", "11/12 mutants of the reference");
  }

  @Test
  void what_is_wrong_in_the_files_and_in_the_answers_comes_in_one_run() throws IOException {
    Files.delete(folder.resolve("statement.md"));
    write("notes.txt", "");
    replace("problem.yaml", "minutes: 5", "minutes: 5\nauthor: me");
    write(
        "submissions/accepted/subquery.sql", "SELECT name AS customer, 0 AS total FROM customer\n");
    write(
        "submissions/wrong_answer/inner_join.sql",
        Files.readString(folder.resolve("submissions/accepted/reference.sql")));
    assertThat(diagnostics())
        .satisfiesExactly(
            each -> assertThat(each).isEqualTo("error notes.txt:1:1 stray_file nothing reads this"),
            each ->
                assertThat(each)
                    .isEqualTo("error problem.yaml:6:1 unknown_key unknown key \"author\""),
            each -> assertThat(each).startsWith("error statement.md:1:1 missing_file"),
            each ->
                assertThat(each)
                    .startsWith(
                        "error submissions/accepted/subquery.sql:1:1 unearned_verdict the verdict"
                            + " is wrong_answer, not accepted, on the fixture sample"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "error submissions/wrong_answer/inner_join.sql:1:1 unearned_verdict the"
                            + " verdict is accepted, not wrong_answer"),
            each ->
                assertThat(each)
                    .startsWith("error submissions/wrong_answer/inner_join.sql:1:1 unexplained"));
  }

  @Test
  void rows_that_break_the_constraints() throws IOException {
    write("data/sample/orders.csv", "id,customer_id,amount\n1,1,10\n1,9,\n");
    write("data/secret/ties/customer.csv", "id,name,note\n1,Ada,\"two\nlines\"\n2,,\nthree,Cy,\n");
    assertThat(diagnostics())
        .anySatisfy(
            each -> assertThat(each).startsWith("error data/sample/orders.csv:3:1 data_duplicate"))
        .anySatisfy(
            each -> assertThat(each).startsWith("error data/sample/orders.csv:3:1 data_dangling"))
        .anySatisfy(
            each -> assertThat(each).startsWith("error data/sample/orders.csv:3:1 data_null"))
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("error data/secret/ties/customer.csv:5:1 data_bad_value"));
  }

  @Test
  void a_schema_that_the_engine_refuses() throws IOException {
    replace("schema.sql", "amount DECIMAL", "amount DECIMALS");
    assertThat(diagnostics())
        .anySatisfy(each -> assertThat(each).startsWith("error schema.sql:5:1 schema_"));
  }

  @Test
  void a_reference_that_fails() throws IOException {
    write(
        "submissions/accepted/reference.sql",
        "SELECT nmae AS customer, 0 AS total\nFROM customer\n");
    assertThat(diagnostics())
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("error submissions/accepted/reference.sql:1:8 reference_failed"));
  }

  @Test
  void a_reference_that_finds_nothing_is_doubtful() throws IOException {
    write("data/secret/ties/customer.csv", "id,name,note\n");
    write("data/secret/ties/orders.csv", "id,customer_id,amount\n");
    assertThat(diagnostics())
        .containsExactly(
            "warning submissions/accepted/reference.sql:1:1 empty_reference_result The reference returns no rows"
                + " here, which tells answers apart badly. (fixture ties)");
    assertThat(verifier.verify(folder, Progress.NONE).passed()).isTrue();
  }

  @Test
  void an_answer_that_is_wrong_on_the_sample_only_is_doubtful() throws IOException {
    for (String fixture : List.of("shared/fixture.yaml", "ties/customer.csv", "ties/orders.csv")) {
      Files.delete(folder.resolve("data/secret/" + fixture));
    }
    Files.delete(folder.resolve("data/secret/shared"));
    write("data/secret/ties/customer.csv", "id,name,note\n1,Ada,\n");
    write("data/secret/ties/orders.csv", "id,customer_id,amount\n1,1,5.00\n");
    assertThat(diagnostics())
        .singleElement()
        .asString()
        .startsWith("warning submissions/wrong_answer/inner_join.sql:1:1 fails_on_sample_only");
  }

  @Test
  void a_fixture_that_breaks_an_assumption_of_its_own_package() throws IOException {
    replace("problem.yaml", "contract:", "assumptions: {orders: amount > 1000}\ncontract:");
    assertThat(diagnostics())
        .contains(
            "error problem.yaml:1:1 data_breaks_assumption the fixture sample breaks an assumption"
                + " on orders: amount > 1000");
  }

  @Test
  void an_assumption_that_is_no_condition_or_on_no_table() throws IOException {
    replace(
        "problem.yaml", "contract:", "assumptions: {orders: no_such > 1, order: 1 = 1}\ncontract:");
    assertThat(diagnostics())
        .hasSize(2)
        .allMatch(
            each ->
                each.startsWith(
                    "error problem.yaml:1:1 assumption_unusable an assumption fails: "));
  }

  @Test
  void null_and_the_empty_string_in_one_column_are_doubtful() throws IOException {
    replace("problem.yaml", "null_and_empty", "unstated_order");
    assertThat(diagnostics())
        .containsExactly(
            "warning data/sample/customer.csv:3:1 null_and_empty the column \"note\" has both NULL"
                + " (nothing) and the empty string (\"\")",
            "warning problem.yaml:1:1 ignored_in_vain \"lint_ignore.unstated_order\" names nothing"
                + " that was found");
  }

  @Test
  void a_contract_that_the_statement_does_not_state_is_doubtful() throws IOException {
    write("statement.md", "Say what each customer spent.\n");
    assertThat(diagnostics())
        .extracting(each -> each.substring(0, each.indexOf(" the contract")))
        .containsExactly(
            "warning statement.md:1:1 unstated_column",
            "warning statement.md:1:1 unstated_column",
            "warning statement.md:1:1 unstated_order",
            "warning statement.md:1:1 unstated_rounding");
  }

  @Test
  void an_order_that_derives_from_the_reference_must_be_stated_too() throws IOException {
    String yaml = Files.readString(folder.resolve("problem.yaml"));
    write("problem.yaml", yaml.replaceFirst("  row_order:\\n( {4}- .*\\n)+", ""));
    write("statement.md", "Columns customer, total and note, to the cent.\n");
    assertThat(diagnostics())
        .anyMatch(each -> each.startsWith("warning statement.md:1:1 unstated_order"));
  }

  private List<String> diagnostics() {
    return verifier.verify(folder, Progress.NONE).diagnostics().stream()
        .map(
            each ->
                "%s %s:%d:%d %s %s"
                    .formatted(
                        each.severity().code(),
                        each.flaw().file(),
                        each.flaw().line(),
                        each.flaw().column(),
                        each.flaw().code(),
                        each.flaw().message()))
        .toList();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void replace(String file, String old, String replacement) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    write(file, text.replace(old, replacement));
  }
}
