package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases are built from a schema and CSV files, and everything wrong with these is told. */
final class FixtureTest {
  private static final String SCHEMA =
      """
      -- Staff and their tasks; a manager is staff.
      CREATE TYPE grade AS ENUM ('junior', 'senior');
      CREATE TABLE staff (
        id INTEGER PRIMARY KEY,
        "full name" VARCHAR NOT NULL UNIQUE,
        grade grade,
        pay DECIMAL(10, 2) DEFAULT 1.5 CHECK (pay > 0),
        manager INTEGER REFERENCES staff (id),
        twice DECIMAL(12, 2) GENERATED ALWAYS AS (pay * 2)
      );
      CREATE TABLE task (
        staff INTEGER REFERENCES staff (id), day DATE, note VARCHAR, UNIQUE (staff, day));
      """;

  @TempDir static Path shared;
  static Engine engine;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    engine = Engine.start(Engines.settings(shared));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void clean() {
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theSchemaIsReadFromTheCatalog() {
    Schema schema = engine.database(SCHEMA, List.of(), Layout.AS_GIVEN).schema();

    Schema.Table staff = schema.table("STAFF").orElseThrow();
    assertThat(schema.tables()).extracting(Schema.Table::name).containsExactly("staff", "task");
    assertThat(staff.columns())
        .containsExactly(
            new Schema.Column("id", "INTEGER", false, null, null),
            new Schema.Column("full name", "VARCHAR", false, null, null),
            new Schema.Column("grade", "ENUM('junior', 'senior')", true, null, null),
            new Schema.Column("pay", "DECIMAL(10,2)", true, "1.5", null),
            new Schema.Column("manager", "INTEGER", true, null, null),
            new Schema.Column(
                "twice", "DECIMAL(12,2)", true, null, "CAST((pay * 2) AS DECIMAL(12, 2))"));
    assertThat(staff.primaryKey()).containsExactly("id");
    assertThat(staff.uniques()).containsExactly(List.of("full name"));
    assertThat(staff.checks()).containsExactly("(pay > 0)");
    assertThat(staff.foreignKeys())
        .containsExactly(new Schema.ForeignKey(List.of("manager"), "staff", List.of("id")));
    assertThat(schema.tables().getLast().uniques()).containsExactly(List.of("staff", "day"));
  }

  @Test
  void rowsAreReadWithTheirTypes() {
    Database database =
        build(
            Map.of(
                "staff",
                """
                ID,Full Name,grade,manager
                2,"",junior,1
                1,"O'Hara, ""Sue""\",,
                3,NULL,senior,1
                """));

    assertThat(rows(database, "SELECT * FROM staff"))
        .containsExactly(
            Row.of(
                new Cell.Int(2),
                text(""),
                text("junior"),
                exact("1.50"),
                new Cell.Int(1),
                exact("3.00")),
            Row.of(
                new Cell.Int(1),
                text("O'Hara, \"Sue\""),
                Cell.Null.NULL,
                exact("1.50"),
                Cell.Null.NULL,
                exact("3.00")),
            Row.of(
                new Cell.Int(3),
                text("NULL"),
                text("senior"),
                exact("1.50"),
                new Cell.Int(1),
                exact("3.00")));
    assertThat(rows(database, "SELECT count(*) FROM task"))
        .containsExactly(Row.of(new Cell.Int(0)));
    assertThat(rows(database, "SELECT id FROM staff WHERE grade = 'senior'::grade"))
        .containsExactly(Row.of(new Cell.Int(3)));
  }

  @Test
  void theFileIsReadOnlyAndNothingElseIsLeft() throws Exception {
    Database database = build(Map.of("task", "staff,day,note\n,2024-01-01,x\n"));

    assertThat(Files.getPosixFilePermissions(((Database.OnDisk) database).file()))
        .allMatch(permission -> permission.name().endsWith("READ"));
    try (Stream<Path> files = Files.list(((Database.OnDisk) database).file().getParent())) {
      assertThat(files)
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.duckdb"));
    }
  }

  @Test
  void everythingWrongWithTheRowsIsTold() {
    FixtureException failure =
        failure(
            Map.of(
                "staff",
                """
                id,full name,grade,pay,manager
                1,Ann,junior,10,7
                1,Ann,,-1,
                3,,senior,1,1
                """,
                "task",
                """
                staff,day,note
                1,2024-01-01,a
                9,2024-01-01,b
                1,2024-01-01,c
                """));

    assertThat(problems(failure))
        .containsExactlyInAnyOrder(
            "data_duplicate staff.csv 2",
            "data_duplicate staff.csv 2",
            "data_check_failed staff.csv 2",
            "data_null staff.csv 3",
            "data_dangling_reference staff.csv 1",
            "data_dangling_reference task.csv 2",
            "data_duplicate task.csv 3");
  }

  @Test
  void valuesThatAreNotOfTheirTypeAreTold() {
    FixtureException failure =
        failure(
            Map.of(
                "staff",
                """
                id,full name,grade,pay
                1.5,Ann,junior,10
                2,Bob,boss,much
                """,
                "task",
                """
                staff,day,note
                1,2024-02-30,
                """));

    assertThat(problems(failure))
        .containsExactlyInAnyOrder(
            "data_missing_column staff.csv 0",
            "data_bad_value staff.csv 1",
            "data_bad_value staff.csv 2",
            "data_bad_value staff.csv 2",
            "data_bad_value task.csv 1");
    assertThat(failure)
        .hasMessageContaining("'2024-02-30' in column day is no DATE")
        .hasMessageNotContaining(folder.toString());
  }

  @Test
  void headersThatDoNotFitAreTold() {
    FixtureException failure =
        failure(
            Map.of(
                "staff", "id,full name,grade,age,twice,manager\n",
                "task", "staff,day\n",
                "nobody", "x\n1\n"));

    assertThat(problems(failure))
        .containsExactlyInAnyOrder(
            "data_unknown_column staff.csv 0",
            "data_generated_column staff.csv 0",
            "data_missing_column task.csv 0",
            "data_unknown_table nobody.csv 0");
  }

  @Test
  void extraColumnsAreLeftOutWhereThatIsAllowed() throws Exception {
    Path csv = Files.writeString(folder.resolve("task.csv"), "note,extra,day,staff\nx,9,,\n");
    Database database =
        engine.database(SCHEMA, List.of(new Fixture.TableData("task", csv, true)), Layout.AS_GIVEN);

    assertThat(rows(database, "SELECT * FROM task"))
        .containsExactly(Row.of(Cell.Null.NULL, Cell.Null.NULL, text("x")));
  }

  @Test
  void aSchemaMayOnlyCreateTablesAndTypes() {
    FixtureException failure =
        catchThrowableOfType(
            FixtureException.class,
            () ->
                engine.database(
                    """
                    CREATE TABLE a (i INTEGER);
                    DROP TABLE a;
                    CREATE TABLE b (
                      i INTEGRE);
                    CREATE TABLE c AS SELECT 1 AS i;
                    CREATE VIEW v AS SELECT 1;
                    """,
                    List.of(),
                    Layout.AS_GIVEN));

    assertThat(failure.problems())
        .extracting(problem -> problem.code() + " " + problem.line())
        .containsExactly(
            "schema_statement_not_allowed 2",
            "schema_invalid 4",
            "schema_statement_not_allowed 6",
            "schema_has_rows 0");
  }

  @Test
  void aPermutationHoldsTheSameRowsInAnotherOrder() {
    String csv =
        IntStream.range(0, 50)
            .mapToObj(i -> ",,row " + i + "\n")
            .reduce("staff,day,note\n", String::concat);
    List<Fixture.TableData> tables = Engines.tables(folder, Map.of("task", csv));
    List<Row> given =
        rows(engine.database(SCHEMA, tables, Layout.AS_GIVEN), "SELECT note FROM task");
    List<Row> first = rows(engine.database(SCHEMA, tables, new Layout(1)), "SELECT note FROM task");
    List<Row> second =
        rows(engine.database(SCHEMA, tables, new Layout(2)), "SELECT note FROM task");

    assertThat(first).containsExactlyInAnyOrderElementsOf(given).isNotEqualTo(given);
    assertThat(second).containsExactlyInAnyOrderElementsOf(given).isNotEqualTo(given);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void groupsOfAPermutationDoNotComeOutSorted() {
    String csv =
        IntStream.range(0, 200)
            .mapToObj(i -> ",,%d\n".formatted(i % 20))
            .reduce("staff,day,note\n", String::concat);
    Database database =
        engine.database(SCHEMA, Engines.tables(folder, Map.of("task", csv)), new Layout(1));
    List<Row> groups = rows(database, "SELECT note::INTEGER AS n FROM task GROUP BY n");

    assertThat(groups).hasSize(20);
    assertThat(groups.stream().map(row -> ((Cell.Int) row.get(0)).value()).toList())
        .isNotEqualTo(IntStream.range(0, 20).mapToObj(i -> (long) i).toList());
  }

  @Test
  void manyWhoAskAtOnceGetOneDatabase() throws Exception {
    List<Fixture.TableData> tables =
        Engines.tables(folder, Map.of("task", "staff,day,note\n,,unique\n"));
    Set<Database> databases = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Database>> futures =
          IntStream.range(0, 8)
              .mapToObj(_ -> threads.submit(() -> engine.database(SCHEMA, tables, Layout.AS_GIVEN)))
              .toList();
      for (Future<Database> future : futures) {
        databases.add(future.get());
      }
    }

    assertThat(databases).hasSize(1);
  }

  @Test
  void anotherEngineFindsWhatWasBuilt() throws Exception {
    List<Fixture.TableData> tables =
        Engines.tables(folder, Map.of("task", "staff,day,note\n,,again\n"));
    Database built = engine.database(SCHEMA, tables, Layout.AS_GIVEN);
    Object before = Files.readAttributes(((Database.OnDisk) built).file(), "unix:ino");
    try (Engine other = Engine.start(Engines.settings(shared))) {
      assertThat(other.database(SCHEMA, tables, Layout.AS_GIVEN)).isEqualTo(built);
    }

    assertThat(Files.readAttributes(((Database.OnDisk) built).file(), "unix:ino"))
        .isEqualTo(before);
  }

  private Database build(Map<String, String> csvByTable) {
    return engine.database(SCHEMA, Engines.tables(folder, csvByTable), Layout.AS_GIVEN);
  }

  private FixtureException failure(Map<String, String> csvByTable) {
    return catchThrowableOfType(FixtureException.class, () -> build(csvByTable));
  }

  private static List<String> problems(FixtureException failure) {
    return failure.problems().stream()
        .map(
            problem ->
                problem.code()
                    + " "
                    + problem.file().map(Path::getFileName).orElseThrow()
                    + " "
                    + problem.line())
        .toList();
  }

  private static List<Row> rows(Database database, String sql) {
    Execution execution = engine.run(database, sql, Limits.DEFAULT);
    assertThat(execution).isInstanceOf(Execution.Completed.class);
    return ((Execution.Completed) execution).rows().rows();
  }

  private static Cell text(String text) {
    return new Cell.Text(text);
  }

  private static Cell exact(String number) {
    return new Cell.Exact(new java.math.BigDecimal(number));
  }
}
