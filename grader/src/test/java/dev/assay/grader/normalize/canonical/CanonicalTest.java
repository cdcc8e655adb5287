package dev.assay.grader.normalize.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Effort;
import dev.assay.grader.normalize.bridge.Bridge;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CanonicalTest {
  @TempDir static Path folder;
  static Engine engine;
  static Schema schema;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
    schema = engine.database(resource("schema.sql"), List.of(), Layout.AS_GIVEN).schema();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static String resource(String name) {
    try (var stream = CanonicalTest.class.getResourceAsStream("/normalize/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static RelNode algebra(String sql) {
    return new Gate(engine::serialize).admit(sql) instanceof Admitted(var query)
        ? Bridge.translate(query.tree(), schema, ample())
        : fail(sql);
  }

  private static Effort ample() {
    return Effort.of(Duration.ofMinutes(1));
  }

  private static RelNode fail(String sql) {
    throw new AssertionError(sql);
  }

  @Test
  void normalizingWhatIsNormalizedChangesNothing() {
    assertThat(
            Stream.of("equivalent.txt", "different.txt")
                .flatMap(name -> resource(name).lines())
                .flatMap(line -> Stream.of(line.split(" \\|\\|\\| "))))
        .allSatisfy(sql -> assertThat(Canonical.isStable(algebra(sql), ample())).as(sql).isTrue());
  }

  @Test
  void aQueryOfManyPartsIsGivenUp() {
    StringBuilder sql = new StringBuilder("SELECT count(*) FROM dept d");
    for (int i = 0; i < 12; i++) {
      sql.append(" LEFT JOIN emp e%1$d ON e%1$d.mgr = d.deptno".formatted(i));
    }
    assertThat(Canonical.of(algebra(sql.toString()), ample()).obstacles())
        .containsExactly("a query of many parts");
  }

  @Test
  void sourcesThatNothingTellsApartAreNumberedInBoundedTime() {
    String many = "SELECT count(*) FROM " + "dept a, ".repeat(1);
    StringBuilder sql = new StringBuilder(many).append("dept b");
    for (int i = 0; i < 20; i++) {
      sql.append(", sale s").append(i);
    }
    assertThat(Canonical.of(algebra(sql.toString()), ample()).text()).isNotEmpty();
  }
}
