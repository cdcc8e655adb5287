package dev.assay.grader.execute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process beside the service that ends what workers leave behind. It is told of each worker
 * before the worker may do anything; when one has ended, it kills the rest of its process group,
 * and when the service has gone, however it went, all groups that are left.
 *
 * <p>The kernel's own means do not reach that far: {@code PR_SET_PDEATHSIG} is not inherited by a
 * child (prctl(2)), and a bwrap that is killed between making its child and letting it run leaves
 * one that waits for ever. Thread-safe.
 */
final class Reaper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

  /** Its standard input ends with the service. A worker that has no group yet is killed alone. */
  private static final String SCRIPT =
      """
      trap '' HUP INT TERM
      groups=' '
      while read -r what group; do
        case $what in
          begin) groups="$groups$group " ;;
          end)
            kill -9 "-$group"
            groups="${groups%% $group *} ${groups##* $group }" ;;
        esac
      done
      for group in $groups; do
        kill -9 "-$group"
        kill -9 "$group"
      done""";

  private final List<String> command = new ArrayList<>();
  private final Set<Long> groups = ConcurrentHashMap.newKeySet();
  private @Nullable Process process;
  private boolean closed;

  /**
   * @throws EngineException if there is no shell
   */
  Reaper(Containment containment) {
    if (containment.setsid() != null) {
      command.add(containment.setsid().toString()); // Out of reach of the service's own signals.
    }
    command.addAll(List.of("/bin/sh", "-c", SCRIPT, "assay-reaper"));
    try {
      process = start();
    } catch (IOException e) {
      throw new EngineException("no shell to watch over workers", e);
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Takes charge of a worker, whose group has the number of its first process.
   *
   * @throws IOException if it cannot
   */
  synchronized void begin(long group) throws IOException {
    if (closed) {
      throw new IOException("the engine is closed");
    }
    groups.add(group);
    Process current = process;
    if (current != null && current.isAlive() && tell(current, "begin", group)) {
      return;
    }
    LOG.error("what watches over workers has ended, and is started again");
    Process next = start();
    process = next;
    for (long each : groups) {
      if (!tell(next, "begin", each)) {
        throw new IOException("nothing watches over workers");
      }
    }
  }

  /** Kills what is left of a worker that has ended. */
  synchronized void end(long group) {
    if (groups.remove(group) && !closed && process != null) {
      tell(process, "end", group);
    }
  }

  private static boolean tell(Process process, String what, long group) {
    try {
      process.outputWriter().write(what + " " + group + "\n");
      process.outputWriter().flush();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Kills what is left of all workers. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (process != null) {
        process.outputWriter(StandardCharsets.UTF_8).close();
      }
    } catch (IOException e) {
      LOG.error("what watches over workers has ended", e);
    }
  }
}
