package dev.assay.grader.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One database on which submissions run.
 *
 * @param name unique among the fixtures of its kind
 * @param tables the data of the tables that are not empty; none for a killer
 * @param inserts the rows of a killer, as INSERT statements; empty for others
 */
public record Fixture(String name, Kind kind, List<TableData> tables, String inserts) {
  /** In the order in which fixtures are run. */
  public enum Kind {
    /** Shown to the learner. */
    SAMPLE,
    /** Hidden. */
    SECRET,
    /** Hidden, tiny, made to catch one wrong idea. */
    KILLER
  }

  public Fixture {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    tables = List.copyOf(tables);
    if (!inserts.isEmpty() && kind != Kind.KILLER) {
      throw new IllegalArgumentException("only a killer's rows are INSERT statements");
    }
  }

  /** A fixture whose rows are in files. */
  public Fixture(String name, Kind kind, List<TableData> tables) {
    this(name, kind, tables, "");
  }

  /** A killer. */
  public static Fixture killer(String name, String inserts) {
    return new Fixture(name, Kind.KILLER, List.of(), inserts);
  }

  public boolean visible() {
    return kind == Kind.SAMPLE;
  }

  /**
   * The rows of one table: a CSV file with a header whose names are matched to the table's columns
   * without regard to case. An unquoted empty field is NULL, {@code ""} the empty string.
   *
   * @param extraColumns whether the file may have columns that the table has not
   */
  public record TableData(String table, Path csv, boolean extraColumns) {
    public TableData {
      Objects.requireNonNull(table);
      Objects.requireNonNull(csv);
    }
  }
}
