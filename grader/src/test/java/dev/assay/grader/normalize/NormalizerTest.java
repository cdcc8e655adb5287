package dev.assay.grader.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.JsonLines;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NormalizerTest {
  @TempDir static Path folder;
  static Engine engine;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static final Normalizer NORMALIZER = new Normalizer();
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Schema.Table(
                  "emp",
                  Stream.of(
                          "ename VARCHAR",
                          "job VARCHAR",
                          "sal INTEGER",
                          "deptno INTEGER",
                          "hiredate DATE",
                          "comm INTEGER",
                          "a INTEGER",
                          "b INTEGER",
                          "j JSON")
                      .map(column -> column.split(" "))
                      .map(part -> new Schema.Column(part[0], part[1], true, null, null))
                      .toList(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of())));

  @Test
  void noQueryMakesTheNormalizerFail() {
    assertThat(JsonLines.of("/gate/cases.jsonl").map(line -> line.path("sql").asText()).toList())
        .allSatisfy(
            sql -> {
              Normalization normalization = normalize(sql);
              if (normalization instanceof Unsupported(String construct)) {
                assertThat(construct).isNotEqualTo("a construct that the normalizer fails on");
              }
            });
  }

  @Test
  void whatTheAlgebraCannotHoldIsNamed() {
    assertThat(normalize("SELECT lenght('a')")).isEqualTo(new Unsupported("function lenght"));
    assertThat(normalize("SELECT * FROM nope")).isEqualTo(new Unsupported("table nope"));
  }

  @Test
  void aQueryProvesItself() {
    String sql = "SELECT * EXCLUDE (sal) REPLACE (upper(ename) AS ename), COLUMNS('s.*') FROM emp";
    assertThat(normalize(sql))
        .isInstanceOfSatisfying(
            Normalized.class, query -> assertThat(query.proves(query)).isTrue());
  }

  private static Normalization normalize(String sql) {
    return switch (new Gate(engine::serialize).admit(sql)) {
      case Admitted(var query) -> NORMALIZER.normalize(query, SCHEMA);
      case Refused(_, var finding) -> new Unsupported("refused: " + finding.code());
    };
  }
}
