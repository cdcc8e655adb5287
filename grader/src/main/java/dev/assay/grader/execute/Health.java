package dev.assay.grader.execute;

import java.util.List;
import java.util.Objects;

/**
 * What contains the workers on this machine, and which are alive.
 *
 * @param engineVersion DuckDB's
 */
public record Health(String engineVersion, List<Layer> layers, List<Worker> workers) {
  public Health {
    Objects.requireNonNull(engineVersion);
    layers = List.copyOf(layers);
    workers = List.copyOf(workers);
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
