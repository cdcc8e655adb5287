package dev.assay.problems;

import dev.assay.grader.Task;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.FixtureException;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the databases of a package: the engine says whether the rows keep the constraints. */
final class FixtureCheck {
  private final Engine engine;
  private final Path folder;
  private final Path datasets;
  private final Task task;
  private final Diagnostics diagnostics;
  private final AssumptionCheck assumptions;
  private final Set<Path> seen = new HashSet<>();

  FixtureCheck(Engine engine, Path folder, Task task, Diagnostics diagnostics) {
    this.engine = engine;
    this.folder = folder;
    this.datasets = ProblemLoader.datasets(folder);
    this.task = task;
    this.diagnostics = diagnostics;
    this.assumptions = new AssumptionCheck(engine, task.data(), diagnostics);
  }

  /** The fixture's database, or nothing where the schema or the rows are at fault. */
  Optional<Database> build(Fixture fixture) {
    Optional<Database> database = load(fixture);
    database.ifPresent(sound -> assumptions.check(fixture, sound));
    return database;
  }

  private Optional<Database> load(Fixture fixture) {
    if (fixture.kind() == Fixture.Kind.KILLER) {
      return new KillerCheck(engine, task.schema(), diagnostics).build(fixture);
    }
    for (Fixture.TableData table : fixture.tables()) {
      if (seen.add(table.csv())) {
        checkEmptyTexts(table.csv());
      }
    }
    try {
      return Optional.of(engine.database(task.schema(), fixture.tables(), Layout.AS_GIVEN));
    } catch (FixtureException e) {
      e.problems().forEach(this::report);
      return Optional.empty();
    }
  }

  private void report(FixtureException.Problem problem) {
    Path csv = problem.csv();
    if (csv == null) {
      Position place = new Position(Math.max(1, problem.line()), 1);
      diagnostics.error(problem.code(), "schema.sql", place, problem.message());
    } else {
      diagnostics.error(problem.code(), name(csv), place(csv, problem.line()), problem.message());
    }
  }

  private String name(Path csv) {
    return csv.startsWith(folder)
        ? folder.relativize(csv).toString()
        : "datasets/" + datasets.relativize(csv);
  }

  /** Where a row begins, which need not be its number: a quoted field may hold line breaks. */
  private static Position place(Path csv, int row) {
    List<Integer> lines = CsvFile.reread(csv).lines();
    return row < 1 || row > lines.size() ? Position.START : new Position(lines.get(row - 1), 1);
  }

  /** A column that holds both NULL and the empty string may owe one of them to a slip. */
  private void checkEmptyTexts(Path csv) {
    CsvFile file = CsvFile.reread(csv);
    for (int column = 0; column < file.header().size(); column++) {
      int empty = -1;
      boolean missing = false;
      for (int row = 0; row < file.rows().size(); row++) {
        String cell = file.rows().get(row).get(column);
        missing |= cell == null;
        empty = empty < 0 && cell != null && cell.isEmpty() ? row : empty;
      }
      if (missing && empty >= 0) {
        diagnostics.lint(
            Severity.WARNING,
            "null_and_empty",
            name(csv),
            new Position(file.lines().get(empty), 1),
            "the column \""
                + file.header().get(column)
                + "\" has both NULL (nothing) and the empty string (\"\")");
      }
    }
  }
}
