package dev.assay.grader.execute;

import dev.assay.grader.protocol.FrameReader;
import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.MalformedFrameException;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A worker process seen from the service. Requests and responses are for one thread at a time; the
 * rest may be called from any.
 */
final class WorkerProcess {
  /**
   * Only against waiting for ever: a start takes half a second of a processor, which may be busy.
   */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  /** No honest message is longer; see the worker's own limits on rows and batches. */
  private static final int LONGEST_RESPONSE = 24 << 20;

  /** So many of the databases that it was sent are thought of: it keeps about as many. */
  private static final int MOST_DATABASES = 24;

  private static final int KILLED = 128 + 9;
  private static final int TERMINATED = 128 + 15;
  private static final int RETIRED = 3;

  private final Process process;
  private final Role role;
  private final FrameReader in;
  private final FrameWriter out;
  private final ErrorTail errors;

  /** A handle, not a number: it knows when its process has gone and another has its number. */
  private volatile ProcessHandle java;

  private volatile String engineVersion = "";
  private volatile boolean ready;
  private volatile boolean busy;
  private int runs;
  private final Map<String, String> databases = new Recent();
  private String lastDatabase = "";

  private WorkerProcess(Process process, Role role) {
    this.process = process;
    this.role = role;
    this.java = process.toHandle();
    this.in = new FrameReader(process.getInputStream(), LONGEST_RESPONSE);
    this.out = new FrameWriter(process.getOutputStream());
    this.errors = ErrorTail.of(process.getErrorStream());
  }

  private static final class Recent extends LinkedHashMap<String, String> {
    @Serial private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST_DATABASES;
    }
  }

  /** How a process ended. */
  sealed interface Ending {
    /**
     * It was killed by another than its service, or gave up. What it was running may be innocent,
     * or have driven the system out of memory.
     */
    record Lost(String how) implements Ending {}

    /** It crashed, or was no longer itself. */
    record Crash(String how) implements Ending {}

    /** It crashed for want of memory. */
    record NoMemory() implements Ending {}
  }

  /**
   * Starts the process, of which the reaper then is in charge; it answers only after {@link
   * #awaitReady}.
   */
  static WorkerProcess start(List<String> command, Role role, Reaper reaper) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    WorkerProcess worker = new WorkerProcess(builder.start(), role);
    long group = worker.process.pid();
    try {
      reaper.begin(group);
      worker.process.getOutputStream().write('\n');
      worker.process.getOutputStream().flush();
    } catch (IOException e) {
      worker.kill();
      throw e;
    }
    var _ = worker.process.onExit().thenRun(() -> reaper.end(group));
    return worker;
  }

  /**
   * Waits for the first response.
   *
   * @throws EngineException if the worker ends instead
   */
  void awaitReady() {
    CompletableFuture.delayedExecutor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)
        .execute(this::killUnlessReady);
    try {
      Optional<Response> first = in.response();
      if (first.isPresent() && first.get() instanceof Response.Ready(String version)) {
        java = javaProcess();
        engineVersion = version;
        ready = true;
        return;
      }
    } catch (IOException e) {
      kill();
      throw new EngineException("a worker does not start: " + errors.text(), e);
    }
    kill();
    throw new EngineException("a worker does not start: " + errors.text());
  }

  private void killUnlessReady() {
    if (!ready) {
      kill();
    }
  }

  /** Wrappers replace themselves by what they start, except bwrap, which stays as its parent. */
  private ProcessHandle javaProcess() {
    return process
        .descendants()
        .max(Comparator.comparingInt(WorkerProcess::depth))
        .orElse(process.toHandle());
  }

  private static int depth(ProcessHandle handle) {
    return handle.parent().map(parent -> 1 + depth(parent)).orElse(0);
  }

  /** DuckDB's, once the worker is ready. */
  String engineVersion() {
    return engineVersion;
  }

  void send(Request request) throws IOException {
    out.write(request);
  }

  /**
   * The next response.
   *
   * @throws IOException if the worker has ended, or sends what is no message; it is killed then
   */
  Response receive() throws IOException {
    try {
      return in.response().orElseThrow(() -> new IOException("the worker has ended"));
    } catch (MalformedFrameException e) {
      kill();
      throw e;
    }
  }

  /** How many bytes of responses have come so far. */
  long bytesReceived() {
    return in.bytesRead();
  }

  /** Asks it to interrupt its query. */
  void cancel() {
    try {
      out.write(new Request.Cancel());
    } catch (IOException _) {
      // It has ended, which is noticed where its responses are read.
    }
  }

  void kill() {
    java.destroyForcibly();
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How the process ended, or is about to: its streams have. */
  Ending ending() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        kill();
        return new Ending.Lost("unresponsive");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted", e);
    }
    int code = process.exitValue();
    String how = "exit code " + code + " " + errors.text();
    if (code == KILLED || code == TERMINATED || code == RETIRED) {
      return new Ending.Lost(how);
    }
    return errors.tellsOfMemory() ? new Ending.NoMemory() : new Ending.Crash(how);
  }

  Optional<ProcStat> stat() {
    return ProcStat.of(java.pid());
  }

  boolean wantsToRun() {
    return ProcStat.wantsToRun(java.pid());
  }

  /** Counts a run on a database, which is then warm there. */
  void takeUp(String database) {
    busy = true;
    runs++;
    lastDatabase = database;
  }

  void putDown() {
    busy = false;
  }

  /**
   * Notes that it is sent databases.
   *
   * @param place of which it keeps but the last that it is sent
   * @return whether they are new to it, as far as is known
   */
  boolean addDatabase(String place, String name) {
    return !name.equals(databases.put(place, name));
  }

  /** How many requests it has taken up, the present one included. */
  int runs() {
    return runs;
  }

  /** Whether the database is the one it was last at work on. */
  boolean isWarm(String database) {
    return lastDatabase.equals(database);
  }

  Health.Worker health() {
    return new Health.Worker(
        java.pid(), role.word(), busy, stat().map(ProcStat::residentBytes).orElse(0L));
  }
}
