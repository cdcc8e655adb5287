package dev.assay.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of problem packages. Each is read when it is first asked for, and kept: a bank does not
 * change while it is used. A broken package does not break the others. Thread-safe.
 */
public final class ProblemBank {
  private final Path folder;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

  /**
   * @throws ProblemsException if there is no such folder
   */
  public ProblemBank(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemsException("there is no folder of problems at " + folder);
    }
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The names of the packages, sorted; not all of them need be sound. */
  public List<String> ids() {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .filter(ProblemBank::isId)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ProblemsException("the folder of problems cannot be read", e);
    }
  }

  /** The package of that name, or nothing if there is none. */
  public Optional<Loaded> find(String id) {
    if (!isId(id) || !Files.isDirectory(folder.resolve(id))) {
      return Optional.empty();
    }
    return Optional.of(loaded.computeIfAbsent(id, _ -> ProblemLoader.load(folder.resolve(id))));
  }

  /** The sound problems, by id. */
  public List<Problem> problems() {
    return ids().stream()
        .flatMap(id -> find(id).stream())
        .filter(Loaded.Sound.class::isInstance)
        .map(each -> ((Loaded.Sound) each).problem())
        .toList();
  }

  /** Whether a user's word for a problem means a folder, and not a problem of a bank. */
  public static boolean isFolder(String problem) {
    return problem.contains("/") || problem.contains(".");
  }

  private static boolean isId(String name) {
    return name.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }
}
