package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of the grader: a folder that says how its package differs from a base, a submission, and
 * the report on it. Its name ends in the verdict that the submission must earn.
 *
 * <ul>
 *   <li>{@code problem.yaml}: {@code base}, the name of a folder of {@code bases/}; {@code why},
 *       the rule that the case holds in one sentence; and keys that replace those of the base
 *   <li>{@code submission.sql} and {@code report.txt}
 *   <li>{@code reference.sql}, if it is not the base's
 *   <li>any other file replaces the base's of the same path
 * </ul>
 */
record Case(Path folder) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> OWN =
      List.of("problem.yaml", "submission.sql", "report.txt", "reference.sql");

  static List<Case> all() throws IOException {
    try (Stream<Path> folders = Files.list(Packages.RESOURCES.resolve("cases"))) {
      return folders.sorted().map(Case::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Verdict verdict() {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> name().endsWith("_" + verdict.code()))
        .max(Comparator.comparingInt(verdict -> verdict.code().length()))
        .orElseThrow(() -> new AssertionError(name() + " ends in no verdict"));
  }

  String submission() throws IOException {
    return Files.readString(folder.resolve("submission.sql"));
  }

  Path report() {
    return folder.resolve("report.txt");
  }

  /** Lays the case over its base in a folder, and reads the package. */
  Problem problem(Path into) throws IOException {
    ObjectNode own = (ObjectNode) YAML.readTree(folder.resolve("problem.yaml").toFile());
    assertThat(own.path("why").asText()).as("why").isNotBlank();
    Path base = Packages.RESOURCES.resolve("bases").resolve(own.path("base").asText());
    Path made = into.resolve(base.getFileName());
    Packages.copyTree(base, made);
    for (Path file : overlay()) {
      Path target = made.resolve(folder.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.writeString(target, Files.readString(file));
    }
    Path reference = folder.resolve("reference.sql");
    if (Files.exists(reference)) {
      Files.writeString(
          made.resolve("submissions/accepted/reference.sql"), Files.readString(reference));
    }
    ObjectNode problem = (ObjectNode) YAML.readTree(base.resolve("problem.yaml").toFile());
    own.remove(List.of("base", "why"));
    problem.setAll(own);
    YAML.writeValue(made.resolve("problem.yaml").toFile(), problem);
    return Packages.sound(made);
  }

  private List<Path> overlay() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !OWN.contains(folder.relativize(file).toString()))
          .toList();
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
