package dev.assay.grader.execute;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service in a process of its own, to be killed, and what it leaves behind: its workers, and
 * whatever has its folder on its command line, as wrappers of workers have before they are workers.
 */
public final class Orphans {
  private static final long POLL_MS = 10;

  private final Process service;
  private final Path folder;
  private final List<ProcessHandle> workers;

  private Orphans(Process service, Path folder, List<ProcessHandle> workers) {
    this.service = service;
    this.folder = folder;
    this.workers = workers;
  }

  /** Starts the service, which has a worker that is stuck when this returns. */
  public static Orphans of(Path folder, Sandbox sandbox) throws IOException {
    Process service = start(folder, sandbox, "stuck");
    List<ProcessHandle> workers = new ArrayList<>();
    BufferedReader lines = service.inputReader();
    for (String line = lines.readLine();
        line != null && !line.equals("ready");
        line = lines.readLine()) {
      ProcessHandle.of(Long.parseLong(line)).ifPresent(workers::add);
    }
    return new Orphans(service, folder, workers);
  }

  /** Starts a service that starts workers all the time. */
  public static Orphans ofStarting(Path folder, Sandbox sandbox) throws IOException {
    Process service = start(folder, sandbox, "starting");
    service.inputReader().readLine();
    return new Orphans(service, folder, List.of());
  }

  private static Process start(Path folder, Sandbox sandbox, String what) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EngineHost.class.getName(),
            folder.toString(),
            sandbox.name(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public List<ProcessHandle> workers() {
    return workers;
  }

  /** {@code kill -9}. */
  public void killService() throws InterruptedException {
    service.destroyForcibly().waitFor();
  }

  /**
   * Waits until nothing is left.
   *
   * @return how long it took
   * @throws AssertionError if something still is after that time
   */
  public Duration awaitEnd(Duration patience) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      List<String> left = left();
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      if (left.isEmpty()) {
        return taken;
      }
      if (taken.compareTo(patience) > 0) {
        throw new AssertionError("left after " + taken + ": " + left);
      }
      Thread.sleep(POLL_MS);
    }
  }

  private List<String> left() throws IOException {
    List<String> left = new ArrayList<>();
    workers.stream().filter(ProcessHandle::isAlive).forEach(it -> left.add("worker " + it.pid()));
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      for (Path entry :
          entries.filter(it -> it.getFileName().toString().matches("\\d+")).toList()) {
        String command = commandLine(entry);
        if (command.contains(folder.toString())) {
          left.add(command);
        }
      }
    }
    return left;
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
