package dev.assay.grader.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProofTest {
  private static final Normalizer NORMALIZER = new Normalizer();

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

  private record Pair(String left, String right) {
    static List<Pair> all(String name) {
      return resource(name)
          .lines()
          .map(line -> line.split(" \\|\\|\\| "))
          .map(parts -> new Pair(parts[0], parts[1]))
          .toList();
    }

    @Override
    public String toString() {
      return left + " ||| " + right;
    }
  }

  static String resource(String name) {
    try (var stream = ProofTest.class.getResourceAsStream("/normalize/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parsed parsed(String sql) {
    return switch (new Gate(engine::serialize).admit(sql)) {
      case Admitted(var query) -> query;
      case Refused(_, var finding) -> throw new AssertionError(finding + ": " + sql);
    };
  }

  private static Proof prove(Pair pair) {
    return NORMALIZER.prove(parsed(pair.left()), parsed(pair.right()), schema);
  }

  @Test
  void queriesThatAreTheSameAreProvedToBe() {
    assertThat(Pair.all("equivalent.txt"))
        .hasSizeGreaterThanOrEqualTo(80)
        .allSatisfy(pair -> assertThat(prove(pair)).as(pair.toString()).isNotEqualTo(Proof.NONE));
  }

  @Test
  void noProofOfQueriesThatLookTheSame() {
    assertThat(Pair.all("different.txt"))
        .hasSizeGreaterThanOrEqualTo(80)
        .allSatisfy(pair -> assertThat(prove(pair)).as(pair.toString()).isEqualTo(Proof.NONE));
  }

  @Test
  void whatIsProvedAgreesOnAThousandDatabasesAndTheOthersDoNot() throws IOException {
    assertThat(run("equivalent.txt"))
        .hasSameSizeAs(Pair.all("equivalent.txt"))
        .containsOnly("same on 1000 databases");
    assertThat(run("different.txt"))
        .hasSameSizeAs(Pair.all("different.txt"))
        .doesNotContain("same on 1000 databases")
        .noneMatch(line -> line.startsWith("error"));
  }

  @Test
  void placesAndOutputNamesDoNotMatterToTheTree() {
    assertThat(
            prove(
                new Pair("SELECT ename AS a FROM emp LIMIT 1", "SELECT  ENAME b FROM Emp LIMIT 1")))
        .isEqualTo(Proof.SYNTAX);
    assertThat(
            prove(
                new Pair(
                    "SELECT sal AS comm FROM emp ORDER BY comm LIMIT 1",
                    "SELECT sal AS x FROM emp ORDER BY comm LIMIT 1")))
        .isEqualTo(Proof.NONE);
  }

  @Test
  void whatMayFailOrIsChosenByTheEngineIsProvedByItsTreeAlone() {
    assertThat(
            List.of(
                new Pair("SELECT * FROM emp LIMIT 2", "SELECT * FROM (FROM emp) LIMIT 2"),
                new Pair("SELECT sal // comm FROM emp", "SELECT e.sal // e.comm FROM emp e"),
                new Pair(
                    "SELECT CAST(note AS INT) FROM sale", "SELECT CAST(s.note AS INT) FROM sale s"),
                new Pair(
                    "SELECT (SELECT dname FROM dept WHERE budget = sal) FROM emp",
                    "SELECT (SELECT d.dname FROM dept d WHERE d.budget = e.sal) FROM emp e"),
                new Pair(
                    "SELECT ename, row_number() OVER (ORDER BY sal) FROM emp",
                    "SELECT e.ename, row_number() OVER (ORDER BY e.sal) FROM emp e"),
                new Pair(
                    "SELECT string_agg(ename, ',') FROM emp",
                    "SELECT string_agg(e.ename, ',') FROM emp e"),
                new Pair(
                    "SELECT ename FROM emp WHERE sal * 1000000 > 5 OR sal * 1000000 <= 5",
                    "SELECT ename FROM emp")))
        .allSatisfy(pair -> assertThat(prove(pair)).as(pair.toString()).isEqualTo(Proof.NONE));
  }

  private static List<String> run(String name) throws IOException {
    Path pairs = Files.writeString(folder.resolve(name), resource(name));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ManyDatabases.class.getName(),
                pairs.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (var reader = process.inputReader()) {
      reader.lines().forEach(lines::add);
    }
    return lines;
  }
}
