package dev.assay.grader.chaos;

import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Shop;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.protocol.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Random queries on an arena: each is graded, and run without the gate; a canary follows every
 * tenth.
 */
final class Fuzzing {
  static final long SEED = 20_261_101;
  static final Limits LIMITS = new Limits(Duration.ofMillis(500), 1_000);
  private static final int STRIDE = 10;

  private final Arena arena;
  private final SqlFuzzer fuzzer;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final List<String> faults = new ArrayList<>();
  private int steps;
  private int completed;
  private int crashes;

  Fuzzing(Arena arena, long seed) {
    this.arena = arena;
    fuzzer =
        new SqlFuzzer(
            seed,
            words("SELECT DISTINCT function_name FROM duckdb_functions() ORDER BY 1"),
            words("SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY 1"));
  }

  void step() {
    String sql = fuzzer.next();
    Verdict verdict = arena.grade(sql).verdict();
    verdicts.merge(verdict, 1, Integer::sum);
    if (verdict == Verdict.JUDGE_ERROR) {
      faults.add("judge_error: " + sql);
    }
    switch (arena.runUngated(sql)) {
      case Execution.Completed _ -> completed++;
      case Execution.Failed(_, String message, _) -> {
        if (message.contains("brought the engine down")) {
          crashes++;
        }
      }
      case Execution.Exceeded _ -> {}
      case Execution.Broken(String reason) -> faults.add(reason + ": " + sql);
    }
    if (++steps % STRIDE == 0 && arena.canary() != Verdict.ACCEPTED) {
      faults.add("wrong canary after: " + sql);
    }
    if (steps % (STRIDE * STRIDE) == 0 && !arena.untouched()) {
      faults.add("changed database after: " + sql);
    }
  }

  /** What must not be, with the query that brought it about. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  Map<Verdict, Integer> verdicts() {
    return Map.copyOf(verdicts);
  }

  /** How many ran to their end without the gate. */
  int completed() {
    return completed;
  }

  /** How many brought worker after worker down without the gate. */
  int crashes() {
    return crashes;
  }

  private List<String> words(String sql) {
    Shop shop = arena.shop();
    if (shop.engine().runTrusted(shop.database(), sql, Limits.DEFAULT)
        instanceof Execution.Completed done) {
      return done.rows().rows().stream().map(row -> ((Cell.Text) row.get(0)).value()).toList();
    }
    throw new IllegalStateException(sql);
  }
}
