package dev.assay.api;

import dev.assay.api.http.RequestTimes;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.SubmissionListener;
import dev.assay.api.store.Submissions;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.execute.Health;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Counts what the service does, for Prometheus. Thread-safe. */
final class Metrics implements SubmissionListener, RequestTimes, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  /** Reads, at each look, how much waits and which workers are alive. */
  void watch(Submissions submissions, Supplier<Health> engine) {
    Gauge.builder("assay.queue.depth", submissions, Submissions::pending)
        .description("Submissions without a verdict, on all services of the store")
        .register(registry);
    Gauge.builder("assay.queue.age", submissions, it -> it.oldestAge().toMillis() / 1e3)
        .description("How long the one has waited that waits longest")
        .baseUnit("seconds")
        .register(registry);
    for (String role : List.of("learner", "trusted")) {
      Gauge.builder("assay.workers", engine, it -> workers(it.get(), role))
          .description("Live worker processes")
          .tag("role", role)
          .register(registry);
      for (Health.Cause cause : Health.Cause.values()) {
        FunctionCounter.builder("assay.workers.ended", engine, it -> ended(it.get(), role, cause))
            .description("Workers that were killed or replaced")
            .tag("role", role)
            .tag("cause", cause.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    }
  }

  private static double ended(Health health, String role, Health.Cause cause) {
    return health.ended().stream()
        .filter(each -> each.role().equals(role) && each.cause() == cause)
        .mapToLong(Health.Ended::count)
        .sum();
  }

  private static double workers(Health health, String role) {
    return health.workers().stream().filter(worker -> worker.role().equals(role)).count();
  }

  @Override
  public void stored(List<StoredSubmission> submissions) {
    registry.counter("assay.submissions").increment(submissions.size());
  }

  @Override
  public void failed(StoredSubmission submission) {
    registry.counter("assay.judge.failures").increment();
  }

  @Override
  public void finished(StoredSubmission submission, VerdictJson verdict) {
    registry.counter("assay.verdicts", "verdict", verdict.verdict().code()).increment();
    verdict
        .timings()
        .forEach((stage, ms) -> timer("assay.stage", "stage", stage).record(nanos(ms)));
    Instant end = Objects.requireNonNull(submission.finishedAt());
    timer("assay.turnaround").record(Duration.between(submission.submittedAt(), end));
  }

  @Override
  public void add(String method, String route, int status, Duration time) {
    timer("assay.requests", "method", method, "route", route, "status", String.valueOf(status))
        .record(time);
  }

  private Timer timer(String name, String... tags) {
    return Timer.builder(name).tags(tags).publishPercentiles(0.5, 0.95).register(registry);
  }

  private static Duration nanos(double milliseconds) {
    return Duration.ofNanos((long) (milliseconds * 1e6));
  }

  /** All of it, in Prometheus's text format. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
