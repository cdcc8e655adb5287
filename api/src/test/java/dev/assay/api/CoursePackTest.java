package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course whose hidden parts are encrypted, from packing to grading without them. */
final class CoursePackTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir private Path folder;

  @Test
  void gradesWithTheKeyAndNothingWithoutIt() throws Exception {
    Path course = folder.resolve("course");
    run(Map.of(), "course", "init", course.toString());
    Path yaml = course.resolve("assay.yaml");
    Files.writeString(yaml, Files.readString(yaml) + "bundle: hidden.assay\n");

    Cli.Run packed = run(Map.of(), "course", "pack", course.toString());
    assertThat(packed.exitCode()).isZero();
    String key =
        packed.out().lines().filter(line -> line.matches("[A-Za-z0-9_-]{43}")).findFirst().get();
    String bundle = Files.readString(course.resolve("hidden.assay"));
    assertThat(bundle).doesNotContain("orders-by-customer").matches("[A-Za-z0-9_.-]+\\n");

    deleteAll(course.resolve("problems"));
    Set<Path> before = bundlesLeft();
    Cli.Run right = run(Map.of("ASSAY_KEY", key), "course", "grade", course.toString());
    assertThat(right.out()).contains("2 of 2 accepted  15 / 15");
    assertThat(right.exitCode()).isZero();

    Cli.Run none = run(Map.of(), "course", "grade", course.toString());
    assertThat(none.err()).startsWith("assay: no_key: ").contains("nothing is graded");
    Cli.Run wrong =
        run(Map.of("ASSAY_KEY", BundleKey.generate()), "course", "grade", course.toString());
    assertThat(wrong.err()).startsWith("assay: wrong_key: ").contains("nothing is graded");
    Cli.Run noKey = run(Map.of("ASSAY_KEY", "hunter2"), "course", "grade", course.toString());
    assertThat(noKey.err()).startsWith("assay: wrong_key: ");
    Files.writeString(course.resolve("hidden.assay"), bundle.replace(bundle.charAt(200), '!'));
    Cli.Run damaged = run(Map.of("ASSAY_KEY", key), "course", "grade", course.toString());
    assertThat(damaged.err()).startsWith("assay: wrong_key: ");
    for (Cli.Run run : new Cli.Run[] {none, wrong, noKey, damaged}) {
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
    }
    assertThat(bundlesLeft()).isEqualTo(before);
  }

  @Test
  void packsNothingThatIsBroken() throws Exception {
    Path course = folder.resolve("course");
    run(Map.of(), "course", "init", course.toString());
    assertThat(run(Map.of(), "course", "pack", course.toString()).err())
        .startsWith("assay: no_bundle: ");
    Path yaml = course.resolve("assay.yaml");
    Files.writeString(yaml, Files.readString(yaml) + "bundle: hidden.assay\n");
    Files.delete(course.resolve("problems/orders-by-customer/statement.md"));
    assertThat(run(Map.of(), "course", "pack", course.toString()).err())
        .startsWith("assay: broken_problem: ");
    assertThat(course.resolve("hidden.assay")).doesNotExist();
  }

  private Cli.Run run(Map<String, String> environment, String... arguments) {
    return Cli.run(folder, "", environment, arguments);
  }

  private static Set<Path> bundlesLeft() throws IOException {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("assay-bundle"))
          .collect(Collectors.toSet());
    }
  }

  private static void deleteAll(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
