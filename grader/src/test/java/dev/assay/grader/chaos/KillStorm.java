package dev.assay.grader.chaos;

import dev.assay.grader.execute.Health;
import dev.assay.grader.execute.Shop;
import dev.assay.grader.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Right and wrong answers graded two at a time, while workers are killed at random moments spread
 * over the gradings; each must get the verdict that it deserves.
 *
 * @param kills how many workers were killed
 * @param faults the gradings that ended otherwise
 */
record KillStorm(int kills, List<String> faults) {
  private static final String WRONG = Shop.CANARY.replace("count(*)", "count(*) + 1");

  /** A moment is within so many nanoseconds after one of the gradings has begun. */
  private static final int SPREAD = 20_000_000;

  private static final long POLL = 200_000;

  static KillStorm over(Arena arena, int gradings, int kills, long seed)
      throws InterruptedException, ExecutionException {
    AtomicInteger begun = new AtomicInteger();
    List<Callable<String>> answers = new ArrayList<>();
    for (int i = 0; i < gradings; i++) {
      boolean right = i % 2 == 0;
      answers.add(
          () -> {
            int number = begun.incrementAndGet();
            Verdict expected = right ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER;
            Verdict verdict = right ? arena.canary() : arena.grade(WRONG).verdict();
            return verdict == expected ? "" : number + ": " + verdict + ", not " + expected;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorService hunt = Executors.newSingleThreadExecutor()) {
      Future<Integer> killed = hunt.submit(() -> kill(arena, begun, gradings, kills, seed));
      List<String> faults = new ArrayList<>();
      for (Future<String> each : pool.invokeAll(answers)) {
        if (!each.get().isEmpty()) {
          faults.add(each.get());
        }
      }
      return new KillStorm(killed.get(), faults);
    }
  }

  private static int kill(Arena arena, AtomicInteger begun, int gradings, int kills, long seed) {
    Random random = new Random(seed);
    int[] moments = random.ints(kills, 1, gradings).sorted().toArray();
    int killed = 0;
    for (int moment : moments) {
      while (begun.get() < moment) {
        LockSupport.parkNanos(POLL);
      }
      LockSupport.parkNanos(random.nextInt(SPREAD));
      List<Health.Worker> workers = arena.learners();
      if (!workers.isEmpty()) {
        Health.Worker victim = workers.get(random.nextInt(workers.size()));
        boolean hit =
            ProcessHandle.of(victim.pid()).map(ProcessHandle::destroyForcibly).orElse(false);
        killed += hit ? 1 : 0;
      }
    }
    return killed;
  }
}
