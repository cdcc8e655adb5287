package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-contained folder. */
final class DistributionIT {
  @TempDir private Path folder;

  @Test
  void theServiceCannotLoadTheEngine() throws Exception {
    try (Stream<Path> jars = Files.list(Distribution.HOME.resolve("lib"))) {
      assertThat(jars).isNotEmpty().noneMatch(jar -> jar.toString().contains("duckdb"));
    }
  }

  @Test
  void theDemoShowsThreeRightAndThreeWrongAnswers() throws Exception {
    Distribution.Run demo = Distribution.run(folder, List.of("demo"));
    assertThat(demo.exitCode()).isZero();
    assertThat(demo.out().lines().filter(line -> line.startsWith("accepted "))).hasSize(3);
    assertThat(demo.out().lines().filter(line -> line.startsWith("wrong_answer "))).hasSize(3);
  }

  @Test
  void everyBundledProblemIsVerified() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("verify"));
    try (Stream<Path> packages = Files.list(Distribution.HOME.resolve("bank"))) {
      packages.sorted().forEach(each -> arguments.add(each.toString()));
    }
    Distribution.Run verification = Distribution.run(folder, arguments);
    assertThat(verification.out().lines().filter(line -> !line.startsWith(" ")))
        .allMatch(line -> line.startsWith("ok ") || line.startsWith("in all "));
    assertThat(verification.out().lines()).noneMatch(line -> line.startsWith("  warning "));
    assertThat(verification.out().lines().filter(line -> line.startsWith("ok ")))
        .allMatch(line -> line.contains("(100.0 %)"));
    assertThat(verification.exitCode()).isZero();
  }

  /** One that does not fit is passed over without a word, and everything is slow. */
  @Test
  void theCachesFit() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try (Stream<Path> caches = Files.list(Distribution.HOME.resolve("aot"))) {
      for (Path cache : caches.toList()) {
        List<String> jars =
            cache.getFileName().toString().startsWith("worker-")
                ? List.of("worker/assay-worker.jar", "worker/duckdb_jdbc.jar")
                : List.of("lib/assay-api-" + Version.text() + ".jar");
        List<String> command =
            List.of(
                java,
                "-XX:AOTCache=" + cache,
                "-XX:AOTMode=on",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jars.stream()
                    .map(jar -> Distribution.HOME.resolve(jar).toString())
                    .collect(Collectors.joining(File.pathSeparator)),
                "java.lang.Object"); // Has no main method; the JVM looks for it once it has
        // started.
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.inputReader().lines().toList())
            .as(cache.toString())
            .anyMatch(line -> line.contains("Main method not found"));
      }
    }
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    assertThat(Distribution.run(folder, List.of("judge")).exitCode()).isEqualTo(2);
  }
}
