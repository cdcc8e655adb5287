package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, within this process and on the real engine. */
final class CommandLineTest {
  private static final String ANSWERS = "../problems/bank/top-customers/submissions/";
  private static final String RIGHT = ANSWERS + "accepted/qualify.sql";
  private static final String WRONG = ANSWERS + "wrong_answer/limit_cuts_ties.sql";

  @TempDir private static Path folder;

  @Test
  void gradesFilesInTheirOrder() {
    Cli.Run run = assay("grade", "top-customers", RIGHT, WRONG, RIGHT, "--format", "json");
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"verdict\":\"accepted\",\"score\":1.0"),
            line -> assertThat(line).contains("\"verdict\":\"wrong_answer\",\"score\":0.0"),
            line -> assertThat(line).contains("\"verdict\":\"accepted\",\"score\":1.0"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void theSameAnswersGetTheSameBytesTimingsAside(@TempDir Path other) {
    String[] command = {"grade", "top-customers", RIGHT, WRONG, "--format", "json"};
    assertThat(withoutTimings(Cli.run(other, "", command).out()))
        .isEqualTo(withoutTimings(assay(command).out()))
        .contains("\"verdict\":\"accepted\"", "\"verdict\":\"wrong_answer\"");
  }

  private static String withoutTimings(String json) {
    return json.replaceAll("\"timings\":\\{[^}]*}", "");
  }

  @Test
  void gradesStandardInputForAProblemInAFolder() {
    Cli.Run run =
        assayWith("SELECT CustomerId FRM customer", "grade", "../problems/bank/top-customers", "-");
    assertThat(run.out())
        .startsWith("compile_error  top-customers  -\n")
        .contains("line 1, column ", "\n      SELECT CustomerId FRM customer\n", "^");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void endsWellIfAllAreAccepted() {
    Cli.Run run = assay("grade", "top-customers", RIGHT);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("accepted  top-customers  " + RIGHT + "\n  score 1.00, agreed");
  }

  @Test
  void showsHiddenDatabasesToAuthorsOnly() {
    assertThat(assay("grade", "top-customers", WRONG).out())
        .contains("secret 1", "its rows are not shown")
        .doesNotContain("three-buyers");
    assertThat(assay("grade", "top-customers", WRONG, "--audience", "author").out())
        .contains("three-buyers")
        .doesNotContain("not shown");
  }

  @Test
  void writesFurtherReportsToFiles() throws Exception {
    Path file = folder.resolve("verdicts.json");
    Cli.Run run = assay("grade", "top-customers", RIGHT, "--report", "json=" + file);
    assertThat(run.out()).startsWith("accepted");
    assertThat(Files.readString(file)).startsWith("{\"format\":1,").endsWith("}\n");
  }

  @Test
  void aReportWithoutAFileTakesThePlaceOfTheText() {
    assertThat(assay("grade", "top-customers", RIGHT, "--report", "json").out()).startsWith("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-problem answer.sql            | unknown_problem",
        "./no-such-folder answer.sql           | broken_problem",
        "top-customers no-such-file.sql        | file_not_found",
        "top-customers FOLDER                  | cannot_read",
        "top-customers FOLDER/latin1.sql       | not_utf8",
        "top-customers FOLDER/large.sql        | file_too_large",
        "top-customers FILE --report json=/x/y | cannot_write",
        "top-customers FILE --report xml       | usage",
        "top-customers FILE --format=text=a    | usage",
        "top-customers FILE --audience nobody  | usage",
        "top-customers FILE --bank no-such     | no_problems",
        "top-customers FILE --no-such          | usage",
        "top-customers                         | usage",
      })
  void saysInOneLineWhatIsWrongWithTheUse(String arguments, String code) throws Exception {
    Files.writeString(folder.resolve("latin1.sql"), "SELECT 'ä'", StandardCharsets.ISO_8859_1);
    Files.writeString(folder.resolve("large.sql"), "x".repeat(2 << 20));
    String typed = "grade " + arguments.replace("FOLDER", folder.toString()).replace("FILE", RIGHT);
    Cli.Run run = assay(typed.split(" +"));
    assertThat(run.err().lines().findFirst()).get().asString().startsWith("assay: " + code + ": ");
    assertThat(run.err().lines().filter(line -> !line.startsWith("Try"))).hasSize(1);
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void readsAFileWithTheMarkThatSomeEditorsPutFirst() throws Exception {
    Path file = folder.resolve("marked.sql");
    Files.writeString(file, "\uFEFF" + Files.readString(Path.of(RIGHT)));
    assertThat(assay("grade", "top-customers", file.toString()).exitCode()).isZero();
  }

  @Test
  void listsTheProblems() {
    Cli.Run run = assay("problems");
    assertThat(run.out()).contains("top-customers").contains("Top customers, ties included");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void tellsOfBrokenProblems() throws Exception {
    Path bank = Files.createDirectories(folder.resolve("bank"));
    Files.createDirectories(bank.resolve("half-done"));
    Cli.Run run = assay("problems", "--bank", bank.toString());
    assertThat(run.err()).contains("broken_problem: half-done is broken");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "grade", "problems", "serve", "demo"})
  void helpsWithEveryCommand(String command) {
    Cli.Run run = assay((command + " --help").strip().split(" "));
    assertThat(run.out()).startsWith("Usage: assay " + command);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void knowsItsVersion() {
    assertThat(assay("--version").out()).matches("assay \\d+\\.\\d+\\.\\d+\n");
  }

  @Test
  void wantsACommand() {
    Cli.Run run = assay();
    assertThat(run.err()).startsWith("assay: usage: ").contains("Try 'assay --help'.");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void doesNotServeWhereItMayNot() {
    Cli.Run run =
        assay("serve", "--host", "192.0.2.1", "--store", "sqlite:" + folder.resolve("serve.db"));
    assertThat(run.err()).startsWith("assay: no_tokens: ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static Cli.Run assay(String... arguments) {
    return assayWith("", arguments);
  }

  private static Cli.Run assayWith(String in, String... arguments) {
    return Cli.run(folder, in, arguments);
  }
}
