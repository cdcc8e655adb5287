package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that show, begin and list problems. */
final class AuthoringTest {
  @TempDir private static Path folder;

  @Test
  void showsTheStatementOrOneHintOrTheSolution() {
    assertThat(assay("show", "top-customers").out())
        .startsWith("# Top customers, ties included")
        .contains("Graded:", "- rows in this order, ties in any: place, customerid");
    assertThat(assay("show", "top-customers", "--hint", "1").out())
        .contains("LIMIT 5")
        .doesNotContain("rank()");
    assertThat(assay("show", "top-customers", "--hint", "3").out()).contains("rank()");
    assertThat(assay("show", "top-customers", "--solution").out()).contains("dense_rank()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show top-customers --hint 4              | unknown_hint: top-customers has 3 hints",
        "show top-customers --hint 0              | unknown_hint",
        "show top-customers --hint 1 --solution   | usage",
        "show no-such-problem                     | unknown_problem",
        "new problem ./Not_An_Id                  | invalid_id",
        "new problem ../problems/bank             | folder_exists",
        "new                                      | usage",
      })
  void saysWhatIsWrong(String command, String message) {
    Cli.Run run = assay(command.split(" +"));
    assertThat(run.err()).startsWith("assay: " + message);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void theReadmeListsTheBank() throws Exception {
    String table = assay("problems", "--format", "markdown").out();
    assertThat(table).startsWith("| problem |").contains("| `top-customers` |");
    assertThat(Files.readString(Path.of("../README.md")))
        .as("the output of: assay problems --format markdown")
        .contains(table);
  }

  private static Cli.Run assay(String... arguments) {
    return Cli.run(folder, "", arguments);
  }
}
