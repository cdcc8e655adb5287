package dev.assay.grader.execute;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Linux knows of a process: {@code /proc/PID/stat}, see proc(5).
 *
 * @param cpuNanos user and system time of all its threads, in steps of 10 ms
 * @param residentBytes memory that it holds, shared pages included
 */
record ProcStat(long cpuNanos, long residentBytes) {
  /** Both are fixed on Linux for the architectures that DuckDB is built for. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final long PAGE_BYTES = 4096;

  private static final int STATE = 0;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;
  private static final int RESIDENT_PAGES = 21;

  /** Empty where the process is gone or the system is not Linux. */
  static Optional<ProcStat> of(long pid) {
    try {
      List<String> fields = fields(Path.of("/proc/" + pid + "/stat"));
      long ticks =
          Long.parseLong(fields.get(USER_TICKS)) + Long.parseLong(fields.get(SYSTEM_TICKS));
      long pages = Long.parseLong(fields.get(RESIDENT_PAGES));
      return Optional.of(new ProcStat(ticks * NANOS_PER_TICK, pages * PAGE_BYTES));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  /**
   * Whether a thread of the process runs, waits for a processor or a disk, or is held up from
   * outside.
   */
  static boolean wantsToRun(long pid) {
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads) {
        String state = fields(thread.resolve("stat")).get(STATE);
        if (!state.equals("S")) {
          return true;
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException _) {
      // The process or one of its threads has just ended.
    }
    return false;
  }

  /** The fields after the name, which stands in parentheses and may hold anything. */
  private static List<String> fields(Path stat) throws IOException {
    String line = Files.readString(stat, java.nio.charset.StandardCharsets.ISO_8859_1);
    return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
  }
}
