package dev.assay.grader.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One database on which submissions run.
 *
 * @param name unique among the fixtures of its kind
 * @param tables the data of the tables that are not empty
 */
public record Fixture(String name, Kind kind, List<TableData> tables) {
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
