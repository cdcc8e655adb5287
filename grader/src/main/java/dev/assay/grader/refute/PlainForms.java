package dev.assay.grader.refute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Schema.ForeignKey;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plainer values for the cells of a database: those that a reader takes in at a glance. A value is
 * one that the column may have and that keeps the row unique; keys are left as they are where rows
 * hang on them.
 */
final class PlainForms {
  /** Short before long, positive before negative, 1 before 0. */
  private static final Comparator<String> PLAINEST =
      Comparator.comparing((String value) -> value.isEmpty() || value.startsWith("-"))
          .thenComparingInt(String::length)
          .thenComparing(value -> value.equals("0") ? "1~" : value);

  private final World world;
  private final Generator values;
  private final Map<String, List<String>> pools = new HashMap<>();

  PlainForms(World world, Generator values) {
    this.world = world;
    this.values = values;
  }

  record Cell(String table, int row, int column) {}

  /** A change of one value. */
  record Change(Cell cell, String value) {
    TinyDatabase on(TinyDatabase database) {
      List<Tuple> rows = new ArrayList<>(database.rows(cell.table()));
      rows.set(cell.row(), rows.get(cell.row()).with(cell.column(), value));
      return database.with(cell.table(), rows);
    }
  }

  /** Of every cell the values that are plainer. */
  List<Change> changes(TinyDatabase database) {
    List<Change> changes = new ArrayList<>();
    for (Schema.Table table : world.schema().tables()) {
      List<Tuple> rows = database.rows(table.name());
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).values().size(); column++) {
          if (isReferredTo(database, table, rows.get(row), column)) {
            continue; // It would leave those behind that refer to it.
          }
          for (String value : plainer(table, rows, row, column)) {
            changes.add(new Change(new Cell(table.name(), row, column), value));
          }
        }
      }
    }
    return changes;
  }

  /**
   * Guesses of which changes go together: every cell at its plainest, and every cell but one, which
   * has its next plainest or is left as it is.
   */
  List<TinyDatabase> together(List<Change> changes, TinyDatabase database) {
    Map<Cell, List<Change>> byCell =
        changes.stream()
            .collect(Collectors.groupingBy(Change::cell, LinkedHashMap::new, Collectors.toList()));
    Set<TinyDatabase> guesses = new LinkedHashSet<>();
    TinyDatabase all = all(byCell, null, database);
    guesses.add(all);
    for (Change change : changes) {
      guesses.add(change.on(all));
    }
    for (Cell cell : byCell.keySet()) {
      guesses.add(all(byCell, cell, database));
    }
    guesses.remove(database);
    return List.copyOf(guesses);
  }

  /** Every cell but one at the plainest that goes with those before it. */
  private TinyDatabase all(
      Map<Cell, List<Change>> changes, @Nullable Cell but, TinyDatabase database) {
    TinyDatabase changed = database;
    for (Map.Entry<Cell, List<Change>> each : changes.entrySet()) {
      if (!each.getKey().equals(but)) {
        TinyDatabase now = changed;
        changed =
            each.getValue().stream()
                .map(change -> change.on(now))
                .filter(next -> isUnique(next, each.getKey()))
                .findFirst()
                .orElse(now);
      }
    }
    return changed;
  }

  private boolean isUnique(TinyDatabase database, Cell cell) {
    Schema.Table table = world.schema().table(cell.table()).orElseThrow();
    List<Tuple> rows = database.rows(cell.table());
    return Generator.isUnique(table, rows.get(cell.row()), Shrinker.without(rows, cell.row()));
  }

  /** Whether rows of the database refer to this value of a row. */
  private boolean isReferredTo(TinyDatabase database, Schema.Table table, Tuple row, int column) {
    for (Schema.Table other : world.schema().tables()) {
      for (ForeignKey key : other.foreignKeys()) {
        for (int i = 0; i < key.columns().size(); i++) {
          int own = Generator.position(other, key.columns().get(i));
          if (key.table().equalsIgnoreCase(table.name())
              && Generator.position(table, key.referencedColumns().get(i)) == column
              && database.rows(other.name()).stream()
                  .anyMatch(
                      it ->
                          row.get(column) != null
                              && Objects.equals(it.get(own), row.get(column)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The plainest values that a cell could have instead of its own, at most two. */
  private List<String> plainer(Schema.Table table, List<Tuple> rows, int row, int column) {
    boolean key =
        table.foreignKeys().stream()
            .anyMatch(
                it ->
                    it.columns().stream()
                        .anyMatch(name -> Generator.position(table, name) == column));
    if (key) {
      return List.of();
    }
    String now = rows.get(row).get(column);
    List<String> better = new ArrayList<>();
    for (String value : plainestOf(table, column)) {
      if (now != null && PLAINEST.compare(value, now) >= 0) {
        break;
      }
      if (better.size() < 2
          && Generator.isUnique(
              table, rows.get(row).with(column, value), Shrinker.without(rows, row))) {
        better.add(value);
      }
    }
    return better;
  }

  private List<String> plainestOf(Schema.Table table, int column) {
    return pools.computeIfAbsent(
        table.name() + " " + column,
        _ -> values.allowed(table, column).stream().sorted(PLAINEST).toList());
  }
}
