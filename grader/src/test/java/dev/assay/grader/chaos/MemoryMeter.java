package dev.assay.grader.chaos;

import dev.assay.grader.execute.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The most memory that any worker for submissions has held, by the kernel's own record of each
 * process (VmHWM, see proc(5)), which only ever grows, so that reading it now and then is enough.
 */
final class MemoryMeter implements AutoCloseable {
  private static final long INTERVAL_MS = 5;

  private final Arena arena;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private volatile long mostKilobytes;

  MemoryMeter(Arena arena) {
    this.arena = arena;
    var _ = clock.scheduleWithFixedDelay(this::read, 0, INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  private void read() {
    for (Health.Worker worker : arena.learners()) {
      try {
        Files.readAllLines(Path.of("/proc/" + worker.pid() + "/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .forEach(kilobytes -> mostKilobytes = Math.max(mostKilobytes, kilobytes));
      } catch (IOException _) {
        // The worker has just ended.
      }
    }
  }

  double megabytes() {
    return mostKilobytes * 1024 / 1e6;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
