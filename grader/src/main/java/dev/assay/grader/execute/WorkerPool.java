package dev.assay.grader.execute;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The workers of one role: some at work, some ready. Thread-safe. */
final class WorkerPool implements AutoCloseable {
  private final Role role;
  private final LaunchCommand command;
  private final Executor launcher;
  private final Semaphore permits;
  private final int spares;
  private final int runsPerWorker;
  private final Deque<CompletableFuture<WorkerProcess>> ready = new ArrayDeque<>();
  private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
  private boolean closed;

  /**
   * @param launcher of one thread that lives as long as the service: workers die with the thread
   *     that started them
   */
  WorkerPool(
      Role role,
      LaunchCommand command,
      Executor launcher,
      int atOnce,
      int spares,
      int runsPerWorker) {
    this.role = role;
    this.command = command;
    this.launcher = launcher;
    this.permits = new Semaphore(atOnce, true);
    this.spares = spares;
    this.runsPerWorker = runsPerWorker;
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
   * @throws EngineException if none can be started
   */
  WorkerProcess borrow(String database) {
    permits.acquireUninterruptibly();
    try {
      while (true) {
        WorkerProcess worker = choose(database).join();
        if (worker.isAlive()) {
          worker.takeUp(database);
          return worker;
        }
        alive.remove(worker);
      }
    } catch (CompletionException e) {
      permits.release();
      throw e.getCause() instanceof EngineException cause
          ? cause
          : new EngineException("no worker", e);
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private synchronized CompletableFuture<WorkerProcess> choose(String database) {
    if (closed) {
      throw new EngineException("the engine is closed");
    }
    CompletableFuture<WorkerProcess> chosen = warm(database);
    if (chosen == null) {
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

  private @org.jspecify.annotations.Nullable CompletableFuture<WorkerProcess> warm(
      String database) {
    for (Iterator<CompletableFuture<WorkerProcess>> each = ready.iterator(); each.hasNext(); ) {
      CompletableFuture<WorkerProcess> candidate = each.next();
      if (candidate.isDone()
          && !candidate.isCompletedExceptionally()
          && candidate.join().lastDatabase().equals(database)) {
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
      WorkerProcess worker = WorkerProcess.start(command.of(role), role);
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
   * @param healthy whether the worker may run another query
   */
  void giveBack(WorkerProcess worker, boolean healthy) {
    worker.putDown();
    if (healthy && worker.runs() < runsPerWorker && !isClosed()) {
      synchronized (this) {
        ready.addFirst(CompletableFuture.completedFuture(worker));
      }
    } else {
      worker.kill();
      alive.remove(worker);
    }
    permits.release();
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
