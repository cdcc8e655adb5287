package dev.assay.api.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs other programs, and measures them. */
final class Shell {
  /** What {@code times} prints last: user and system time of the children. */
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  private Shell() {}

  /** Wall and CPU time of one run, in milliseconds. */
  record Cost(double wall, double cpu) {}

  /** What a program prints. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + out);
    }
    return out;
  }

  /** The mean of many runs of a command line, each a process of its own. */
  static Cost repeat(Path folder, int times, String command)
      throws IOException, InterruptedException {
    String script =
        "i=0; while [ $i -lt %d ]; do %s >out.txt || exit 1; i=$((i+1)); done; times"
            .formatted(times, command);
    long start = System.nanoTime();
    String out = run(folder, List.of("/bin/sh", "-c", script));
    double wall = Figures.millisSince(start);
    String children = out.strip().lines().reduce((_, last) -> last).orElseThrow();
    Matcher time = TIME.matcher(children);
    double cpu = 0;
    while (time.find()) {
      cpu += Integer.parseInt(time.group(1)) * 60_000 + Double.parseDouble(time.group(2)) * 1000;
    }
    return new Cost(wall / times, cpu / times);
  }
}
