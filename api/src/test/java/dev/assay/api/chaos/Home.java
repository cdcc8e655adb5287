package dev.assay.api.chaos;

import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An installation of one problem, so that a service starts quickly, with answers to it. */
final class Home {
  static final String PROBLEM = "cholera-did";

  /** Each with the one verdict that is right. */
  static final Map<String, Verdict> ANSWERS =
      Map.of(
          answer("accepted", "reference"),
          Verdict.ACCEPTED,
          answer("wrong_answer", "effect_with_wrong_sign"),
          Verdict.WRONG_ANSWER,
          "SELEC 1",
          Verdict.COMPILE_ERROR);

  /** Neither cancel nor the engine's own clock ends it: its worker has to be killed. */
  static final String STUCK = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";

  /** The one verdict that is right for what learners send. */
  static Verdict right(String sql) {
    return sql.equals(STUCK)
        ? Verdict.TIME_LIMIT_EXCEEDED
        : Objects.requireNonNull(ANSWERS.get(sql));
  }

  private static final Path PROBLEMS = Path.of("../problems").toAbsolutePath().normalize();

  private Home() {}

  /** Makes it in a folder. */
  static Path in(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createSymbolicLink(
        home.resolve("worker"), Path.of("../grader/target/worker").toAbsolutePath().normalize());
    copy(PROBLEMS.resolve("bank").resolve(PROBLEM), home.resolve("bank").resolve(PROBLEM));
    copy(PROBLEMS.resolve("datasets"), home.resolve("datasets"));
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static String answer(String folder, String name) {
    try {
      return Files.readString(
          Path.of("../problems/bank", PROBLEM, "submissions", folder, name + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
