package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine without bwrap, a service that must have all of the sandbox does not start. */
final class SandboxRequiredTest {
  private static final Path BWRAP = Path.of("/usr/bin/bwrap");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 0", "verify " + Secrets.PROBLEM_ID})
  void itRefusesToStart(String command) throws Exception {
    Process process = start(command + " --sandbox required");
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isEqualTo(ExitCode.FAILURE);
    assertThat(out)
        .startsWith("assay: no_engine: the sandbox is incomplete: ")
        .contains("bwrap: install bubblewrap")
        .doesNotContain("http://");
  }

  private Process start(String command) throws IOException {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(BWRAP)) { // Then it is hidden, by its own means.
      words.addAll(List.of(BWRAP.toString(), "--dev-bind", "/", "/"));
      words.addAll(List.of("--ro-bind", "/dev/null", BWRAP.toRealPath().toString(), "--"));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    words.add("-Dassay.home=" + home());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of(command.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("XDG_CACHE_HOME", "" + folder, "XDG_DATA_HOME", "" + folder));
    return builder.start();
  }

  private Path home() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createSymbolicLink(
        home.resolve("worker"), Path.of("../grader/target/worker").toAbsolutePath().normalize());
    Files.createSymbolicLink(home.resolve("bank"), Cli.BANK.toAbsolutePath().normalize());
    return home;
  }
}
