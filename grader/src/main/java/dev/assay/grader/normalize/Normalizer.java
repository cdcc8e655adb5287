package dev.assay.grader.normalize;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.normalize.bridge.Bridge;
import dev.assay.grader.normalize.bridge.UnsupportedConstruct;
import dev.assay.grader.normalize.canonical.Canonical;
import dev.assay.grader.normalize.outline.Outline;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings queries into canonical form. A query that cannot be normalized costs a proof and an
 * explanation, never a verdict: nothing is thrown, and the time and memory it may take are bounded.
 *
 * <p>Safe for use by several threads.
 */
public final class Normalizer {
  /** Processor time that one query may take. */
  static final Duration BUDGET = Duration.ofMillis(500);

  /**
   * Processor time beyond their budgets that queries may take, all of them together: the first ones
   * also load some thousand classes and run uncompiled.
   */
  private static final Duration COLD_START = Duration.ofSeconds(3);

  /** How many times its processor time a query may take by the clock. */
  private static final int PATIENCE = 20;

  /** How often a thread is looked at that should have ended by itself. */
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The gate bounds the nesting; this is ample for what it lets through. */
  private static final long STACK_BYTES = 16L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Normalizer.class);

  private final Duration budget;
  private final AtomicLong coldNanos;

  public Normalizer() {
    this(BUDGET, COLD_START);
  }

  Normalizer(Duration budget, Duration coldStart) {
    this.budget = budget;
    this.coldNanos = new AtomicLong(coldStart.toNanos());
  }

  public Normalization normalize(Parsed query, Schema schema) {
    return measure(query, schema).normalization();
  }

  /** What normalizing a query came to, and the processor time that it took. */
  record Measured(Normalization normalization, Duration time) {}

  Measured measure(Parsed query, Schema schema) {
    Duration time = budget.plusNanos(coldNanos.get());
    Work work = new Work(query, schema, time);
    Thread thread = new Thread(null, work, "normalizer", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      Measured measured = await(work, thread, time);
      long over = Math.max(0, measured.time().minus(budget).toNanos());
      coldNanos.updateAndGet(left -> Math.max(0, left - over));
      return measured;
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Measured(new Unsupported(Unsupported.INTERRUPTED), Duration.ZERO);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Waits for an answer. The thread keeps to its time by itself; it is given up only if it does
   * not, or hardly gets to run.
   */
  private static Measured await(Work work, Thread thread, Duration time)
      throws InterruptedException, ExecutionException {
    long latest = System.nanoTime() + time.multipliedBy(PATIENCE).toNanos();
    while (true) {
      try {
        return work.result.get(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        Duration used = Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.threadId())));
        if (used.compareTo(time.multipliedBy(2)) > 0 || System.nanoTime() > latest) {
          thread.interrupt();
          return new Measured(work.given(Unsupported.TOO_LONG), used);
        }
      }
    }
  }

  /**
   * Loads classes and has them compiled; from then on every query keeps to its budget. Takes
   * seconds of processor time: for those who will normalize many queries.
   */
  public void warmUp(Gate gate) {
    WarmUp.run(gate, this);
    coldNanos.set(0);
  }

  /** One query on its way. */
  private static final class Work implements Runnable {
    private final Parsed query;
    private final Schema schema;
    private final Duration time;
    private final CompletableFuture<Measured> result = new CompletableFuture<>();
    private volatile @Nullable LogicalPlan plan;

    Work(Parsed query, Schema schema, Duration time) {
      this.query = query;
      this.schema = schema;
      this.time = time;
    }

    @Override
    public void run() {
      Normalization normalization = attempt();
      Duration used = Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
      result.complete(new Measured(normalization, used));
    }

    private Normalization attempt() {
      try {
        Effort effort = Effort.of(time);
        RelNode rel = Bridge.translate(query.tree(), schema, effort);
        LogicalPlan outline = Outline.of(rel, effort);
        plan = outline;
        Canonical.Form form = Canonical.of(rel, effort);
        return new Normalized(outline, form.text(), form.obstacles());
      } catch (UnsupportedConstruct e) {
        return new Unsupported(e.construct());
      } catch (TooMuchEffort e) {
        return given(e.why());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // A flaw of ours or of the library's; the learner's verdict does not hang on it.
        LOG.debug("Normalizing failed", e);
        return new Unsupported("a construct that the normalizer fails on");
      }
    }

    /** What is known where it is not brought to its end, for the reason given. */
    Normalization given(String why) {
      LogicalPlan known = plan;
      return known == null ? new Unsupported(why) : new Normalized(known, "", List.of(why));
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
