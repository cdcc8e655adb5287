package dev.assay.grader.normalize;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.normalize.bridge.Bridge;
import dev.assay.grader.normalize.bridge.UnsupportedConstruct;
import dev.assay.grader.normalize.outline.Outline;
import dev.assay.grader.parse.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.plan.RelOptUtil;
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
  /** How long one query may take. */
  static final Duration BUDGET = Duration.ofMillis(500);

  /** The first queries also load some thousand classes and run uncompiled. */
  private static final Duration COLD_BUDGET = Duration.ofSeconds(10);

  private static final int COLD_QUERIES = 20;

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
      return result.get(budget.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      thread.interrupt();
      return new Unsupported("a query that takes too long to normalize");
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Unsupported("an interrupted request");
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static Normalization attempt(Parsed query, Schema schema) {
    try {
      RelNode rel = Bridge.translate(query.tree(), schema);
      return new Normalized(Outline.of(rel), RelOptUtil.toString(rel), List.of());
    } catch (UnsupportedConstruct e) {
      return new Unsupported(e.construct());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // A flaw of ours or of the library's; the learner's verdict does not hang on it.
      LOG.debug("Normalizing failed", e);
      return new Unsupported("a construct that the normalizer fails on");
    }
  }
}
