package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packages that these tests read. */
final class Packages {
  static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

  private Packages() {}

  static Path folder(String name) {
    return RESOURCES.resolve("packages").resolve(name);
  }

  /** A copy that a test may break, with the data sets that it names. */
  static Path copy(String name, Path into) {
    copyTree(RESOURCES.resolve("datasets"), into.resolve("datasets"));
    Path copy = into.resolve("packages").resolve(name);
    copyTree(folder(name), copy);
    return copy;
  }

  static Problem sound(Path folder) {
    Loaded loaded = ProblemLoader.load(folder);
    assertThat(loaded).isInstanceOf(Loaded.Sound.class);
    return ((Loaded.Sound) loaded).problem();
  }

  static List<Flaw> flaws(Path folder) {
    return switch (ProblemLoader.load(folder)) {
      case Loaded.Sound _ -> List.of();
      case Loaded.Flawed(List<Flaw> flaws, _) -> flaws;
    };
  }

  static void copyTree(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
