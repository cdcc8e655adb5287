package dev.assay.grader.execute;

import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.MalformedFrameException;
import dev.assay.grader.protocol.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a request to a worker and its answer back, on a fresh worker where the first one dies
 * without fault of the request. A worker that has run other queries may be short of memory for what
 * they left behind, so only one that has run nothing else can say that a query needs too much.
 */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  /**
   * More losses in a row are no accident: at one kill for every ten requests, the same request is
   * hit so often once in 100,000.
   */
  private static final int MOST = 5;

  /** How many workers a request may bring down before it is held to be the cause. */
  private static final int CRASHES = 2;

  /** What any worker can answer. */
  private static final String CONTROL = "SELECT 1";

  /** How many times its limit of processor time a run may take by the clock, and its repetition. */
  private static final int[] PATIENCE = {3, 30};

  private final WorkerPool pool;
  private final ScheduledExecutorService clock;
  private final boolean boundedMemory;

  Attempts(WorkerPool pool, ScheduledExecutorService clock, boolean boundedMemory) {
    this.pool = pool;
    this.clock = clock;
    this.boundedMemory = boundedMemory;
  }

  /** How a request ended. */
  sealed interface Outcome<T> {
    record Answered<T>(T answer) implements Outcome<T> {}

    record Exceeded<T>(Execution.Resource resource) implements Outcome<T> {}

    /** Worker after worker went down with it. */
    record Crashed<T>() implements Outcome<T> {}

    record Broken<T>(String reason) implements Outcome<T> {}
  }

  /**
   * An answer and whether the worker may go on.
   *
   * @param interrupted whether the engine stopped because it was told to
   * @param doubtful whether only a worker that has run nothing else may say so: that memory is
   *     short, for one
   */
  record Answer<T>(T value, boolean sound, boolean interrupted, boolean doubtful) {}

  /** How a worker is asked, and its responses are read until they are complete. */
  interface Conversation<T> {
    default void ask(WorkerProcess worker, Request request) throws IOException {
      worker.send(request);
    }

    Answer<T> read(WorkerProcess worker, Watch watch) throws IOException;
  }

  /**
   * @param database whose file the request reads, or empty
   * @param limit of processor time
   */
  <T> Outcome<T> run(
      Request request, String database, Duration limit, Conversation<T> conversation) {
    try {
      return tryOnWorkers(request, database, limit, conversation);
    } catch (EngineException e) {
      return new Outcome.Broken<>(String.valueOf(e.getMessage()));
    }
  }

  private <T> Outcome<T> tryOnWorkers(
      Request request, String database, Duration limit, Conversation<T> conversation) {
    int crashes = 0;
    int starved = 0;
    boolean unused = false;
    String last = "";
    for (int attempt = 0; attempt < MOST; attempt++) {
      WorkerProcess worker = pool.borrow(database, unused);
      boolean alone = worker.runs() == 1;
      Watch watch = new Watch(worker, limit, PATIENCE[starved], boundedMemory);
      Future<?> ticking = tick(watch);
      boolean sound = false;
      boolean doubtful = false;
      WorkerProcess.@Nullable Ending ending = null;
      try {
        conversation.ask(worker, unused ? request.expectedToFail() : request);
        Answer<T> answer = conversation.read(worker, watch);
        doubtful = answer.doubtful();
        sound = answer.sound() && watch.cause() == null && !doubtful;
        if ((!answer.interrupted() || watch.cause() == null) && (alone || !doubtful)) {
          return new Outcome.Answered<>(answer.value());
        }
        if (watch.cause() == null) {
          unused = true;
          last = "out of memory, maybe";
          continue;
        }
      } catch (MalformedFrameException e) {
        ending = new WorkerProcess.Ending.Crash("no message: " + e.getMessage());
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
        ending = watch.cause() == null ? worker.ending() : null;
      } finally {
        ticking.cancel(false);
        pool.giveBack(worker, sound ? null : cause(watch, ending, doubtful));
      }
      switch (watch.cause()) {
        case TIME -> {
          return new Outcome.Exceeded<>(Execution.Resource.TIME);
        }
        case MEMORY -> {
          if (alone) {
            return new Outcome.Exceeded<>(Execution.Resource.MEMORY);
          }
          unused = true;
        }
        case STARVED -> {
          if (++starved == PATIENCE.length) {
            return new Outcome.Broken<>("too little processor time was to be had");
          }
        }
        case null -> {
          switch (ending) {
            case WorkerProcess.Ending.NoMemory _ -> {
              if (alone) {
                return new Outcome.Exceeded<>(Execution.Resource.MEMORY);
              }
              unused = true;
            }
            case WorkerProcess.Ending.Crash(String how) -> {
              last = "crash: " + how;
              if (++crashes == CRASHES) {
                return new Outcome.Crashed<>();
              }
            }
            case WorkerProcess.Ending.Lost(String how) -> last = how;
            case null -> last = "stopped without being asked to";
          }
        }
      }
    }
    if (workersLive()) {
      LOG.error("a request takes worker after worker with it: {}", last);
      return new Outcome.Crashed<>();
    }
    return new Outcome.Broken<>("worker after worker was lost: " + last);
  }

  private static Health.Cause cause(
      Watch watch, WorkerProcess.@Nullable Ending ending, boolean doubtful) {
    return switch (watch.cause()) {
      case TIME -> Health.Cause.TIME_LIMIT;
      case MEMORY -> Health.Cause.MEMORY_LIMIT;
      case STARVED -> Health.Cause.STARVED;
      case null ->
          switch (ending) {
            case WorkerProcess.Ending.NoMemory _ -> Health.Cause.MEMORY_LIMIT;
            case WorkerProcess.Ending.Crash _ -> Health.Cause.CRASH;
            case WorkerProcess.Ending.Lost _ -> Health.Cause.LOST;
            case null -> doubtful ? Health.Cause.MEMORY_LIMIT : Health.Cause.ENGINE_ERROR;
          };
    };
  }

  private Future<?> tick(Watch watch) {
    long interval = Watch.INTERVAL.toMillis();
    return clock.scheduleWithFixedDelay(watch, interval, interval, TimeUnit.MILLISECONDS);
  }

  /** Whether a worker survives a request that is above suspicion. */
  private boolean workersLive() {
    WorkerProcess worker = pool.borrow("", true);
    Watch watch = new Watch(worker, Limits.LONGEST, PATIENCE[0], boundedMemory);
    Future<?> ticking = tick(watch);
    boolean sound = false;
    try {
      worker.send(new Request.Serialize(CONTROL));
      sound = new SerializeConversation(CONTROL).read(worker, watch).sound();
    } catch (IOException e) {
      LOG.error("no worker lives", e);
    } finally {
      ticking.cancel(false);
      pool.giveBack(worker, sound ? null : Health.Cause.LOST);
    }
    return sound;
  }
}
