package dev.assay.api.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a killed service leaves behind: every process that has its home on its command line. */
final class Leftovers {
  private static final long PATIENCE_NS = 60_000_000_000L;
  private static final long POLL_MS = 10;

  private Leftovers() {}

  /**
   * Waits until there is none.
   *
   * @return how long it took, in milliseconds
   */
  static double awaitEnd(Path home) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> left = of(home);
    while (!left.isEmpty()) {
      if (System.nanoTime() - start > PATIENCE_NS) {
        throw new AssertionError("left behind: " + left);
      }
      Thread.sleep(POLL_MS);
      left = of(home);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static List<String> of(Path home) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d+"))
          .map(Leftovers::commandLine)
          .filter(command -> command.contains(home.toString()))
          .toList();
    }
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException _) {
      return ""; // It has just ended.
    }
  }
}
