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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;
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
   * Processor time that the canonical form of one query may take. The work that it may take is
   * counted, and ends what is too much whatever the machine; the time is a ceiling above that.
   */
  static final Duration BUDGET = Duration.ofMillis(500);

  /** The first queries also load some thousand classes and run uncompiled. */
  private static final Duration COLD_BUDGET = Duration.ofSeconds(5);

  private static final int COLD_QUERIES = 20;

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
    Work work = new Work();
    Thread thread = new Thread(null, () -> work.run(query, schema), "normalizer", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    Duration budget = queries.incrementAndGet() > COLD_QUERIES ? BUDGET : COLD_BUDGET;
    try {
      return await(work, thread, budget);
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Unsupported("an interrupted request");
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for an answer as long as the thread that works it out keeps to its budget. */
  private static Normalization await(Work work, Thread thread, Duration budget)
      throws InterruptedException, ExecutionException {
    long latest = System.nanoTime() + COLD_BUDGET.multipliedBy(PATIENCE).toNanos();
    while (true) {
      try {
        return work.result.get(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        Optional<Work.Read> read = work.read();
        long used = THREADS.getThreadCpuTime(thread.threadId());
        // What the query is in algebra takes time in proportion to its text, which is bounded.
        boolean over =
            read.map(it -> used - it.cpuTime() > budget.toNanos())
                .orElse(used > COLD_BUDGET.toNanos());
        if (over || System.nanoTime() > latest) {
          thread.interrupt();
          return read.<Normalization>map(
                  it -> new Normalized(it.plan(), "", List.of(Unsupported.TOO_LONG)))
              .orElseGet(() -> new Unsupported(Unsupported.TOO_LONG));
        }
      }
    }
  }

  /** One query on its way. */
  private static final class Work {
    private final CompletableFuture<Normalization> result = new CompletableFuture<>();
    private volatile @Nullable Read read;

    /** The query as written, and the processor time when that was known. */
    record Read(LogicalPlan plan, long cpuTime) {}

    Optional<Read> read() {
      return Optional.ofNullable(read);
    }

    void run(Parsed query, Schema schema) {
      result.complete(attempt(query, schema));
    }

    private Normalization attempt(Parsed query, Schema schema) {
      try {
        RelNode rel = Bridge.translate(query.tree(), schema);
        LogicalPlan plan = Outline.of(rel);
        read = new Read(plan, THREADS.getCurrentThreadCpuTime());
        Canonical.Form form = Canonical.of(rel);
        return new Normalized(plan, form.text(), form.obstacles());
      } catch (UnsupportedConstruct e) {
        return new Unsupported(e.construct());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // A flaw of ours or of the library's; the learner's verdict does not hang on it.
        LOG.debug("Normalizing failed", e);
        return new Unsupported("a construct that the normalizer fails on");
      }
    }
  }

  /**
   * Whether both queries are known to return the same bag of rows, column by column in their
   * positions, on every database of the schema. Names and order of the rows are not spoken of.
   */
  public Proof prove(Parsed left, Parsed right, Schema schema) {
    return prove(left, () -> normalize(left, schema), right, () -> normalize(right, schema));
  }

  /** The same of queries whose normalizations may be known already. */
  public static Proof prove(
      Parsed left,
      Supplier<Normalization> leftForm,
      Parsed right,
      Supplier<Normalization> rightForm) {
    if (left.sameTokens(right) || SyntaxTree.same(left.tree(), right.tree())) {
      return Proof.SYNTAX;
    }
    return leftForm.get() instanceof Normalized one
            && rightForm.get() instanceof Normalized other
            && one.proves(other)
        ? Proof.ALGEBRA
        : Proof.NONE;
  }
}
