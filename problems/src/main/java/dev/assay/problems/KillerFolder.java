package dev.assay.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The killers of a package on disk. */
final class KillerFolder {
  private final Path folder;

  KillerFolder(Path root) {
    folder = root.resolve("data/killers");
  }

  /**
   * Puts the written ones in the place of those that were written before.
   *
   * @return whether anything changed
   */
  boolean replace(List<KillerFile> killers) {
    try {
      Map<String, String> before = written();
      Map<String, String> after =
          killers.stream().collect(Collectors.toMap(KillerFile::name, KillerFile::text));
      if (before.equals(after)) {
        return false;
      }
      Files.createDirectories(folder);
      for (String name : before.keySet()) {
        Files.delete(folder.resolve(name));
      }
      for (KillerFile killer : killers) {
        Files.writeString(folder.resolve(killer.name()), killer.text());
      }
      return true;
    } catch (IOException e) {
      throw new ProblemsException("the killers cannot be written to " + folder, e);
    }
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> written = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          if (KillerFile.isWritten(text)) {
            written.put(file.getFileName().toString(), text);
          }
        }
      }
    }
    return written;
  }
}
