package dev.assay.grader.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution.Broken;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All hostile cases, on one grader: each through the whole pipeline, and with nothing before the
 * workers that refuses it. After each a right answer is found right, and the database unchanged.
 * What is there to be stopped by the clock is stopped sooner than {@code make chaos} does.
 */
final class HostileTest {
  private static final Limits SHORT = new Limits(Duration.ofMillis(500), 10_000);

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
  void aHostileCaseHurtsNobodyElse(HostileCase hostile) {
    Limits limits = hostile.endless() ? SHORT : Limits.DEFAULT;
    assertThat(arena.grade(hostile.sql(), limits).verdict()).isIn(hostile.verdicts());
    assertNobodyIsHurt();
    assertThat(arena.runUngated(hostile.sql(), SHORT)).isNotInstanceOf(Broken.class);
    assertNobodyIsHurt();
  }

  private static void assertNobodyIsHurt() {
    assertThat(arena.canary()).isEqualTo(Verdict.ACCEPTED);
    assertThat(arena.untouched()).isTrue();
  }
}
