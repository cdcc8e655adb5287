package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay doctor} on this machine, and where something is missing. */
final class DoctorTest {
  @TempDir private Path folder;

  @Test
  void triesEveryLimitOnThisMachine() throws Exception {
    Cli.Run run = Cli.run(folder, "", "doctor", "--format", "json");
    JsonNode checkup = new ObjectMapper().readTree(run.out());
    assertThat(checkup.path("passed").asBoolean()).as(run.out()).isTrue();
    assertThat(checkup.path("checks").findValuesAsText("name"))
        .contains(
            "java",
            "worker",
            "engine",
            "setpriv",
            "prlimit",
            "bwrap",
            "metering",
            "time_limit",
            "memory_limit",
            "output_limit",
            "files",
            "crashes");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysWhatIsMissingAndHowToGetIt() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    Path file = Files.createFile(folder.resolve("file"));
    Installation broken =
        new Installation(
            nowhere, nowhere, nowhere, folder.resolve("data"), file.resolve("cache"), null);
    List<Check> checks = new Checkup(broken, Sandbox.AUTO).run();
    assertThat(checks)
        .filteredOn(check -> check.status() == Check.Status.FAILED)
        .extracting(Check::name)
        .containsExactly("worker", "cache");
    assertThat(checks)
        .filteredOn(check -> check.status() == Check.Status.FAILED)
        .allMatch(check -> !check.remedy().isEmpty());
  }

  @Test
  void withoutASandboxItsLayersAreMissing() {
    Cli.Run run = Cli.run(folder, "", "doctor", "--sandbox", "off");
    assertThat(run.out().lines())
        .anyMatch(line -> line.startsWith("missing  bwrap"))
        .anyMatch(line -> line.contains("install bubblewrap"));
  }
}
