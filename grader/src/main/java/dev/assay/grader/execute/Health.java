package dev.assay.grader.execute;

import java.util.List;
import java.util.Objects;

/**
 * What contains the workers on this machine, which are alive, and how the others ended.
 *
 * @param engineVersion DuckDB's
 */
public record Health(
    String engineVersion, List<Layer> layers, List<Worker> workers, List<Ended> ended) {
  public Health {
    Objects.requireNonNull(engineVersion);
    layers = List.copyOf(layers);
    workers = List.copyOf(workers);
    ended = List.copyOf(ended);
  }

  /** Why a worker was killed, or had to be replaced. */
  public enum Cause {
    /** Its query took too long, or did nothing for long. */
    TIME_LIMIT,
    /** It, or the engine in it, was out of memory. */
    MEMORY_LIMIT,
    /** It was given too little of a processor. */
    STARVED,
    /** Its engine reported an error after which it is no longer to be trusted. */
    ENGINE_ERROR,
    /** It crashed, or sent what is no message. */
    CRASH,
    /** It was killed by another than the service. */
    LOST,
    /** It had run as many queries as one worker may. */
    WORN_OUT
  }

  /**
   * How many workers of a role have ended for a cause, since the start.
   *
   * @param role {@code learner} or {@code trusted}
   */
  public record Ended(String role, Cause cause, long count) {
    public Ended {
      Objects.requireNonNull(role);
      Objects.requireNonNull(cause);
    }
  }

  /**
   * One layer of containment.
   *
   * @param purpose what it is for, in a few words
   * @param remedy how to get it; empty if it is in force
   */
  public record Layer(String name, boolean inForce, String purpose, String remedy) {
    public Layer {
      Objects.requireNonNull(name);
      Objects.requireNonNull(purpose);
      Objects.requireNonNull(remedy);
    }
  }

  /**
   * A live worker.
   *
   * @param pid of its Java process
   * @param role {@code learner} or {@code trusted}
   */
  public record Worker(long pid, String role, boolean busy, long residentBytes) {
    public Worker {
      Objects.requireNonNull(role);
    }
  }
}
