package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers are killed, stopped and orphaned; queries get their answer all the same. */
final class WorkerLossTest {
  /** Takes long enough to be hit, and ends in the same row every time. */
  private static final String LONG =
      "SELECT sum(a.i * b.i) FROM range(6000) a(i), range(6000) b(i)";

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 10);

  @TempDir static Path folder;
  static Shop shop;

  @BeforeAll
  static void open() {
    shop = new Shop(folder, Engines.settings(folder));
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void aWorkerKilledInMidRunIsReplaced() throws Exception {
    Execution expected = shop.engine().runTrusted(shop.database(), LONG, LIMITS);
    long before = ended(Health.Cause.LOST);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 5; round++) {
        Future<Execution> run = threads.submit(WorkerLossTest::runLong);
        ProcessHandle.of(busyWorker(run)).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(run.get()).isEqualTo(expected);
      }
    }
    assertThat(ended(Health.Cause.LOST)).isBetween(before + 5, before + 10);
  }

  @Test
  void aWorkerKilledForItsQueryIsCountedAsSuch() {
    long before = ended(Health.Cause.TIME_LIMIT);
    Limits limits = new Limits(Duration.ofMillis(200), 10);
    assertThat(shop.engine().run(shop.database(), LONG.replace("6000", "1000000"), limits))
        .isEqualTo(new Execution.Exceeded(Execution.Resource.TIME));
    assertThat(ended(Health.Cause.TIME_LIMIT)).isEqualTo(before + 1);
  }

  @Test
  void aRunThatIsKeptFromRunningIsRepeated() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Limits limits = new Limits(Duration.ofSeconds(1), 10);
      Execution expected = shop.engine().runTrusted(shop.database(), LONG, LIMITS);
      Future<Execution> run =
          threads.submit(() -> shop.engine().run(shop.database(), LONG, limits));
      long pid = busyWorker(run);
      assertThat(new ProcessBuilder("kill", "-STOP", "" + pid).start().waitFor()).isZero();

      assertThat(run.get()).isEqualTo(expected);
      assertThat(ProcessHandle.of(pid)).isEmpty();
    }
  }

  @Test
  void anHonestQueryOnABusyMachineIsNotTooSlow() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService burners = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        burners.execute(
            () -> {
              while (!over.get()) {
                Thread.onSpinWait();
              }
            });
      }
      try {
        Limits limits = new Limits(Duration.ofMillis(800), 10);
        for (int i = 0; i < 3; i++) {
          assertThat(shop.engine().run(shop.database(), LONG, limits))
              .isInstanceOf(Execution.Completed.class);
        }
      } finally {
        over.set(true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Sandbox.class,
      names = {"AUTO", "OFF"})
  void nothingOutlivesTheService(Sandbox sandbox, @TempDir Path own) throws Exception {
    Orphans orphans = Orphans.of(own, sandbox);
    assertThat(orphans.workers()).hasSizeGreaterThanOrEqualTo(2);
    orphans.killService();
    orphans.awaitEnd(Duration.ofSeconds(30));
  }

  private static Execution runLong() {
    return shop.engine().run(shop.database(), LONG, LIMITS);
  }

  private static List<Health.Worker> learners() {
    return shop.engine().health().workers().stream()
        .filter(worker -> worker.role().equals("learner"))
        .toList();
  }

  private static long ended(Health.Cause cause) {
    return shop.engine().health().ended().stream()
        .filter(each -> each.role().equals("learner") && each.cause() == cause)
        .mapToLong(Health.Ended::count)
        .sum();
  }

  private static long busyWorker(Future<?> run) {
    while (!run.isDone()) {
      Optional<Health.Worker> busy = learners().stream().filter(Health.Worker::busy).findFirst();
      if (busy.isPresent()) {
        return busy.get().pid();
      }
    }
    throw new AssertionError("the run was over before it was seen");
  }
}
