package dev.assay.grader;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Wall time by stage of one grading. For one thread. */
final class Timings {
  private final Map<String, Duration> byStage = new LinkedHashMap<>();

  /** Runs a piece of a stage and adds its time to the stage's. */
  <T> T measure(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      byStage.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }
  }

  Map<String, Duration> byStage() {
    return byStage;
  }
}
