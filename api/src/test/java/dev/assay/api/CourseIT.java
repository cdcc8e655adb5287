package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.api.report.Conformance;
import dev.assay.api.report.ReportFormat;
import dev.assay.api.report.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course repositories as CI has them: a bare clone, a JDK, and the commands of the CI files. */
final class CourseIT {
  @TempDir private Path folder;

  record Run(int exitCode, String out) {}

  @Test
  void theExamplePassesInABareCloneByItsOwnWorkflows() throws Exception {
    Path archive = folder.resolve("assay.tar.gz");
    // Without the engine for other processors, and barely compressed: it takes less long.
    sh(
        folder,
        Map.of(),
        "tar --exclude='*_arm64' -C %s -cf - assay | gzip -1 > %s"
            .formatted(Distribution.HOME.resolve("..").normalize(), archive));
    String sha256 = sh(folder, Map.of(), "sha256sum < " + archive).out().substring(0, 64);
    Path origin = folder.resolve("origin");
    Distribution.Run init =
        Distribution.run(
            folder,
            List.of(
                "course",
                "init",
                origin.toString(),
                "--archive",
                archive.toUri().toString(),
                "--sha256",
                sha256));
    assertThat(init.exitCode()).isZero();
    sh(
        origin,
        Map.of(),
        "git init -q && git add -A &&"
            + " git -c user.name=t -c user.email=t@example.org commit -qm example");
    Path clone = folder.resolve("clone");
    sh(folder, Map.of(), "git clone -q %s %s".formatted(origin, clone));

    Path summary = folder.resolve("summary.md");
    Map<String, String> github = Map.of("GITHUB_STEP_SUMMARY", summary.toString());
    for (String command : githubCommands(clone)) {
      assertThat(sh(clone, github, command).out()).contains("2 of 2 accepted  15 / 15");
    }
    assertThat(Files.readString(summary)).contains("15 / 15 points");
    Path junit = clone.resolve("assay-junit.xml");
    Conformance.check(ReportFormat.JUNIT, Subject.Scope.COURSE, 2, Files.readString(junit));
    Files.delete(junit);
    for (JsonNode command :
        new YAMLMapper().readTree(clone.resolve(".gitlab-ci.yml").toFile()).at("/grade/script")) {
      sh(clone, Map.of(), command.asText());
    }
    assertThat(junit).exists();

    gradescope(clone);
    Files.writeString(
        clone.resolve("assayw.properties"),
        "archive=%s\nsha256=%s\n".formatted(archive.toUri(), "0".repeat(64)));
    Run tampered = run(clone, Map.of(), "./assayw problems 2>&1");
    assertThat(tampered.out()).contains("assayw: wrong_checksum: ");
    assertThat(tampered.exitCode()).isEqualTo(2);
  }

  private static List<String> githubCommands(Path clone) throws IOException {
    List<String> commands = new ArrayList<>();
    JsonNode steps =
        new YAMLMapper()
            .readTree(clone.resolve(".github/workflows/grade.yml").toFile())
            .at("/jobs/grade/steps");
    for (JsonNode step : steps) {
      // What the others use is here already: the clone, and a JDK.
      if (step.has("run")) {
        commands.add(step.path("run").asText());
      } else {
        assertThat(step.path("uses").asText()).startsWith("actions/");
      }
    }
    assertThat(commands).hasSize(1);
    return commands;
  }

  /** One submission: a right answer, and a link to the reference that must not count. */
  private void gradescope(Path clone) throws Exception {
    Path root = Files.createDirectories(folder.resolve("autograder"));
    sh(root, Map.of(), "cp -r %s source && mkdir submission".formatted(clone));
    sh(root, Map.of(), "cp source/answers/top-customers.sql submission/");
    sh(
        root,
        Map.of(),
        "ln -s ../source/problems/orders-by-customer/submissions/accepted/reference.sql"
            + " submission/orders-by-customer.sql");
    sh(root, Map.of("AUTOGRADER", root.toString()), "source/gradescope/run_autograder");
    String results = Files.readString(root.resolve("results/results.json"));
    Conformance.check(ReportFormat.GRADESCOPE, Subject.Scope.COURSE, 2, results);
    assertThat(results).contains("\"score\" : 10.0,", "not_a_file");
  }

  @Test
  void withAServerNothingHiddenIsOnTheStudentsSide() throws Exception {
    Path student = folder.resolve("student");
    Path home = student.resolve("assay");
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Distribution.HOME.resolve("bin/assay"), home.resolve("bin/assay"));
    Files.setPosixFilePermissions(
        home.resolve("bin/assay"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(home.resolve("lib"), Distribution.HOME.resolve("lib"));
    Path course = student.resolve("course");
    Files.createDirectories(course.resolve("answers"));
    Files.writeString(
        course.resolve("assay.yaml"),
        """
        format: 1
        name: Over HTTP
        problems: [{problem: top-customers}, {problem: cholera-did}, {problem: no-such-problem}]
        """);
    Files.writeString(course.resolve("answers/top-customers.sql"), "SELECT 1 AS place");
    Files.copy(
        Distribution.HOME.resolve("bank/cholera-did/submissions/accepted/reference.sql"),
        course.resolve("answers/cholera-did.sql"));
    Files.writeString(course.resolve("answers/no-such-problem.sql"), "SELECT 1");
    List<String> before = files(student);

    Process service =
        new ProcessBuilder(
                Distribution.HOME.resolve("bin/assay").toString(),
                "serve",
                "--port",
                "0",
                "--store",
                "sqlite:" + folder.resolve("submissions.db"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader = service.inputReader(StandardCharsets.UTF_8)) {
      String line = String.valueOf(reader.readLine());
      String address = line.replaceFirst(".*(http://\\S+).*", "$1");
      Run run =
          run(
              course,
              Map.of(
                  "XDG_CACHE_HOME", student.resolve("cache").toString(),
                  "XDG_DATA_HOME", student.resolve("data").toString()),
              "../assay/bin/assay course grade --server " + address);
      assertThat(run.out())
          .contains("secret 1", "[unknown_problem]")
          .containsPattern("cholera-did +accepted +1 / 1")
          .containsPattern("top-customers +wrong_answer +0 / 1");
      assertThat(run.exitCode()).isEqualTo(2);
    } finally {
      service.destroy();
      service.waitFor();
    }
    assertThat(files(student)).isEqualTo(before);
    assertThat(before).noneMatch(file -> file.contains("secret") || file.endsWith(".duckdb"));
    Run gone = run(course, Map.of(), "../assay/bin/assay course grade --server http://127.0.0.1:9");
    assertThat(gone.out()).contains("[server_unreachable]");
    assertThat(gone.exitCode()).isEqualTo(2);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private Run sh(Path directory, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    Run run = run(directory, environment, command);
    assertThat(run.exitCode()).as(command + "\n" + run.out()).isZero();
    return run;
  }

  private Run run(Path directory, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove("ASSAY_HOME");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data-home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }
}
