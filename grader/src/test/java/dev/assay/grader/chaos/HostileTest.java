package dev.assay.grader.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution.Broken;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All hostile cases, on one grader: through the whole pipeline, and with nothing before the workers
 * that refuses them. After each a right answer is found right, and the database unchanged.
 */
final class HostileTest {
  @TempDir static Path folder;
  static Arena arena;

  @BeforeAll
  static void open() {
    arena = new Arena(folder, Engines.settings(folder), Limits.DEFAULT);
  }

  @AfterAll
  static void close() {
    arena.close();
  }

  static Stream<HostileCase> cases() {
    return HostileCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void aHostileSubmissionGetsItsVerdict(HostileCase hostile) {
    assertThat(arena.grade(hostile.sql()).verdict()).isIn(hostile.verdicts());
    assertThat(arena.canary()).isEqualTo(Verdict.ACCEPTED);
    assertThat(arena.untouched()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void aHostileQueryWithoutTheGateHurtsNobodyElse(HostileCase hostile) {
    assertThat(arena.runUngated(hostile.sql())).isNotInstanceOf(Broken.class);
    assertThat(arena.canary()).isEqualTo(Verdict.ACCEPTED);
    assertThat(arena.untouched()).isTrue();
  }
}
