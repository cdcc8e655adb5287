package dev.assay.grader.execute;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The workers of one role: some at work, some ready. Thread-safe. */
final class WorkerPool implements AutoCloseable {
  private static final int MOST_FAILED_STARTS = 4;

  private final Role role;
  private final LaunchCommand command;
  private final Executor launcher;
  private final Reaper reaper;
  private final Semaphore permits;
  private final int spares;
  private final int runsPerWorker;
  private final Deque<CompletableFuture<WorkerProcess>> ready = new ArrayDeque<>();
  private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
  private final Map<Health.Cause, LongAdder> ended = new EnumMap<>(Health.Cause.class);
  private boolean closed;

  /**
   * @param launcher of one thread that lives as long as the service: workers die with the thread
   *     that started them
   */
  WorkerPool(
      Role role,
      LaunchCommand command,
      Executor launcher,
      Reaper reaper,
      int atOnce,
      int spares,
      int runsPerWorker) {
    this.role = role;
    this.command = command;
    this.launcher = launcher;
    this.reaper = reaper;
    this.permits = new Semaphore(atOnce, true);
    this.spares = spares;
    this.runsPerWorker = runsPerWorker;
    for (Health.Cause cause : Health.Cause.values()) {
      ended.put(cause, new LongAdder());
    }
  }

  /** Starts a worker ahead of its first query. */
  synchronized CompletableFuture<WorkerProcess> warmUp() {
    CompletableFuture<WorkerProcess> worker = launch();
    ready.addLast(worker);
    return worker;
  }

  /**
   * A worker, preferably one on which the database is warm; goes back to {@link #giveBack}.
   *
   * @param unused whether it must be one that has run nothing yet
   * @throws EngineException if none can be started
   */
  WorkerProcess borrow(String database, boolean unused) {
    permits.acquireUninterruptibly();
    try {
      return takeOne(database, unused);
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private WorkerProcess takeOne(String database, boolean unused) {
    int failures = 0;
    while (true) {
      try {
        WorkerProcess worker = choose(database, unused).join();
        if (worker.isAlive()) {
          worker.takeUp(database);
          return worker;
        }
        end(worker, Health.Cause.LOST);
      } catch (CompletionException e) {
        // One that was killed while it started says nothing of the next.
        if (++failures == MOST_FAILED_STARTS) {
          throw e.getCause() instanceof EngineException cause
              ? cause
              : new EngineException("no worker", e);
        }
      }
    }
  }

  private synchronized CompletableFuture<WorkerProcess> choose(String database, boolean unused) {
    if (closed) {
      throw new EngineException("the engine is closed");
    }
    CompletableFuture<WorkerProcess> chosen =
        unused ? ready(worker -> worker.runs() == 0) : ready(worker -> worker.isWarm(database));
    if (chosen == null && !unused) {
      chosen = ready.pollFirst();
    }
    if (chosen == null) {
      chosen = launch();
    }
    while (ready.size() < spares) {
      ready.addLast(launch());
    }
    return chosen;
  }

  /** Takes out the first that is ready and fits. */
  private @Nullable CompletableFuture<WorkerProcess> ready(Predicate<WorkerProcess> fits) {
    for (Iterator<CompletableFuture<WorkerProcess>> each = ready.iterator(); each.hasNext(); ) {
      CompletableFuture<WorkerProcess> candidate = each.next();
      if (candidate.isDone()
          && !candidate.isCompletedExceptionally()
          && fits.test(candidate.join())) {
        each.remove();
        return candidate;
      }
    }
    return null;
  }

  private CompletableFuture<WorkerProcess> launch() {
    return CompletableFuture.supplyAsync(this::start, launcher)
        .thenApplyAsync(
            worker -> {
              try {
                worker.awaitReady();
              } catch (EngineException e) {
                alive.remove(worker);
                throw e;
              }
              return worker;
            },
            task -> Thread.ofVirtual().start(task));
  }

  private WorkerProcess start() {
    try {
      WorkerProcess worker = WorkerProcess.start(command.of(role), role, reaper);
      alive.add(worker);
      if (isClosed()) {
        worker.kill();
      }
      return worker;
    } catch (IOException e) {
      throw new EngineException("a worker does not start", e);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /**
   * @param cause why the worker may run no other query; null if it may
   */
  void giveBack(WorkerProcess worker, Health.@Nullable Cause cause) {
    worker.putDown();
    Health.Cause end =
        cause == null && worker.runs() >= runsPerWorker ? Health.Cause.WORN_OUT : cause;
    if (end != null) {
      end(worker, end);
    } else if (isClosed()) {
      worker.kill();
    } else {
      synchronized (this) {
        ready.addFirst(CompletableFuture.completedFuture(worker));
      }
    }
    permits.release();
  }

  private void end(WorkerProcess worker, Health.Cause cause) {
    worker.kill();
    alive.remove(worker);
    Objects.requireNonNull(ended.get(cause)).increment();
  }

  /** How many have ended, by each cause. */
  List<Health.Ended> ended() {
    return ended.entrySet().stream()
        .map(each -> new Health.Ended(role.word(), each.getKey(), each.getValue().sum()))
        .toList();
  }

  List<Health.Worker> health() {
    List<Health.Worker> workers = new ArrayList<>();
    for (WorkerProcess worker : alive) {
      if (worker.isAlive()) {
        workers.add(worker.health());
      }
    }
    return workers;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    alive.forEach(WorkerProcess::kill);
  }
}
