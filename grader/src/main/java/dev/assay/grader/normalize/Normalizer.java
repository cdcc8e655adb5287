package dev.assay.grader.normalize;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.normalize.bridge.Bridge;
import dev.assay.grader.normalize.bridge.UnsupportedConstruct;
import dev.assay.grader.normalize.canonical.Canonical;
import dev.assay.grader.normalize.outline.Outline;
import dev.assay.grader.parse.Parsed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.rel.RelNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings queries into canonical form. A query that cannot be normalized costs a proof and an
 * explanation, never a verdict: nothing is thrown, and the time it may take is bounded.
 *
 * <p>Safe for use by several threads.
 */
public final class Normalizer {
  /**
   * Processor time that one query may take: what is found must not depend on the machine's load.
   */
  static final Duration BUDGET = Duration.ofMillis(500);

  /** The first queries also load some thousand classes and run uncompiled. */
  private static final Duration COLD_BUDGET = Duration.ofSeconds(10);

  private static final int COLD_QUERIES = 100;

  /** How many times its budget a query may take by the clock. */
  private static final int PATIENCE = 20;

  /** How often the budget is looked at. */
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The gate bounds the nesting; this is ample for what it lets through. */
  private static final long STACK_BYTES = 16L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Normalizer.class);

  private final AtomicInteger queries = new AtomicInteger();

  public Normalization normalize(Parsed query, Schema schema) {
    CompletableFuture<Normalization> result = new CompletableFuture<>();
    Thread thread =
        new Thread(null, () -> result.complete(attempt(query, schema)), "normalizer", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    Duration budget = queries.incrementAndGet() > COLD_QUERIES ? BUDGET : COLD_BUDGET;
    try {
      return await(result, thread, budget);
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Unsupported("an interrupted request");
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for an answer as long as the thread that works it out keeps to its budget. */
  private static Normalization await(
      CompletableFuture<Normalization> result, Thread thread, Duration budget)
      throws InterruptedException, ExecutionException {
    long latest = System.nanoTime() + budget.multipliedBy(PATIENCE).toNanos();
    while (true) {
      try {
        return result.get(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        long used = THREADS.getThreadCpuTime(thread.threadId());
        if (used > budget.toNanos() || System.nanoTime() > latest) {
          thread.interrupt();
          return new Unsupported("a query that takes too long to normalize");
        }
      }
    }
  }

  /**
   * Whether both queries are known to return the same bag of rows, column by column in their
   * positions, on every database of the schema. Names and order of the rows are not spoken of.
   */
  public Proof prove(Parsed left, Parsed right, Schema schema) {
    if (left.sameTokens(right) || SyntaxTree.same(left.tree(), right.tree())) {
      return Proof.SYNTAX;
    }
    return normalize(left, schema) instanceof Normalized one
            && normalize(right, schema) instanceof Normalized other
            && one.proves(other)
        ? Proof.ALGEBRA
        : Proof.NONE;
  }

  private static Normalization attempt(Parsed query, Schema schema) {
    try {
      RelNode rel = Bridge.translate(query.tree(), schema);
      Canonical.Form form = Canonical.of(rel);
      return new Normalized(Outline.of(rel), form.text(), form.obstacles());
    } catch (UnsupportedConstruct e) {
      return new Unsupported(e.construct());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // A flaw of ours or of the library's; the learner's verdict does not hang on it.
      LOG.debug("Normalizing failed", e);
      return new Unsupported("a construct that the normalizer fails on");
    }
  }
}
