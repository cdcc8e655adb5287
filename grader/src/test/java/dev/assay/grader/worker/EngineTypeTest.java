package dev.assay.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** DuckDB's spellings of types, taken apart. */
final class EngineTypeTest {
  @Test
  void aPlainTypeIsItsName() {
    assertThat(EngineType.parse("INTEGER")).isEqualTo(plain("INTEGER"));
    assertThat(EngineType.parse("TIMESTAMP WITH TIME ZONE"))
        .isEqualTo(plain("TIMESTAMP WITH TIME ZONE"));
    assertThat(EngineType.parse("\"NULL\"")).isEqualTo(plain("NULL"));
  }

  @Test
  void argumentsAreLeftOut() {
    assertThat(EngineType.parse("DECIMAL(18,2)")).isEqualTo(plain("DECIMAL"));
    assertThat(EngineType.parse("ENUM('a)', 'it''s')[]")).isEqualTo(list(plain("ENUM")));
  }

  @Test
  void listsAndArraysNest() {
    assertThat(EngineType.parse("INTERVAL[][3]")).isEqualTo(list(list(plain("INTERVAL"))));
  }

  @Test
  void fieldsHaveNames() {
    assertThat(EngineType.parse("STRUCT(a INTEGER, \"b \"\"c\" TIME WITH TIME ZONE[])"))
        .isEqualTo(
            new EngineType(
                "STRUCT",
                List.of("a", "b \"c"),
                List.of(plain("INTEGER"), list(plain("TIME WITH TIME ZONE")))));
  }

  @Test
  void mapsAndTuplesHaveNone() {
    assertThat(EngineType.parse("MAP(VARCHAR, STRUCT(x DECIMAL(4,1))[])"))
        .isEqualTo(
            new EngineType(
                "MAP",
                List.of(),
                List.of(
                    plain("VARCHAR"),
                    list(new EngineType("STRUCT", List.of("x"), List.of(plain("DECIMAL")))))));
    assertThat(EngineType.parse("TUPLE(INTEGER, VARCHAR)"))
        .isEqualTo(new EngineType("TUPLE", List.of(), List.of(plain("INTEGER"), plain("VARCHAR"))));
    assertThat(EngineType.parse("STRUCT")).isEqualTo(plain("STRUCT"));
  }

  private static EngineType plain(String base) {
    return new EngineType(base, List.of(), List.of());
  }

  private static EngineType list(EngineType child) {
    return new EngineType("[]", List.of(), List.of(child));
  }
}
