package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Containment alone, with nothing before it that refuses hostile SQL: all cases on one engine. */
final class HostileTest {
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

  static Stream<HostileCase> cases() {
    return HostileCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void aHostileQueryHurtsNobodyElse(HostileCase hostile) {
    assertThat(shop.run(hostile.sql()))
        .isNotInstanceOf(dev.assay.grader.execute.Execution.Broken.class);
    assertThat(shop.canary()).isEqualTo(shop.expectedCanary());
    assertThat(shop.hashNow()).isEqualTo(shop.hash());
  }
}
