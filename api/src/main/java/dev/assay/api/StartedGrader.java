package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** An engine that starts while other things are made ready. */
final class StartedGrader implements AutoCloseable {
  private final CompletableFuture<Grader> starting;

  private StartedGrader(CompletableFuture<Grader> starting) {
    this.starting = starting;
  }

  static StartedGrader of(Supplier<Grader> start) {
    return new StartedGrader(
        CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().daemon().start(task)));
  }

  /**
   * Waits until it has started.
   *
   * @throws EngineException if it does not start
   */
  Grader get() {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineException cause
          ? cause
          : new EngineException("the engine does not start", e);
    }
  }

  /** Ends it, as soon as it has started. */
  @Override
  public void close() {
    starting.thenAccept(Grader::close).exceptionally(_ -> null).join();
  }
}
