package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that try to print the hidden databases get none of their words back, in any format. */
final class SecretsTest {
  @TempDir private Path folder;

  @Test
  void noOutputHasAWordOfAHiddenDatabase() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("grade", "top-customers"));
    for (String attack : Secrets.ATTACKS) {
      Path file = folder.resolve("attack-" + arguments.size() + ".sql");
      arguments.add(Files.writeString(file, attack).toString());
    }
    for (ReportFormat format : ReportFormat.values()) {
      arguments.add("--report");
      arguments.add(format.code() + "=" + folder.resolve("report." + format.code()));
    }
    Set<String> secrets = Secrets.words();
    assertThat(secrets).contains("petrov", "farouk", "three-buyers");
    assertOnlyAuthorsSee(secrets, arguments);
  }

  /** The same attacks must succeed without the redaction, or they would show nothing. */
  private void assertOnlyAuthorsSee(Set<String> secrets, List<String> arguments)
      throws IOException {
    Cli.Run learner = Cli.run(folder, "", arguments.toArray(String[]::new));
    assertThat(learner.err()).isEmpty();
    assertThat(Secrets.words(learner.out())).isNotEmpty().doesNotContainAnyElementsOf(secrets);
    for (ReportFormat format : ReportFormat.values()) {
      String report = Files.readString(folder.resolve("report." + format.code()));
      assertThat(Secrets.words(report)).isNotEmpty().doesNotContainAnyElementsOf(secrets);
    }
    arguments.addAll(List.of("--audience", "author"));
    Cli.Run author = Cli.run(folder, "", arguments.toArray(String[]::new));
    assertThat(Secrets.words(author.out()))
        .contains("three-buyers")
        .containsAnyOf("petrov", "rocha");
  }
}
