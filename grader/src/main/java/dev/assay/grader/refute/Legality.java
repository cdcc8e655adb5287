package dev.assay.grader.refute;

import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Schema.ForeignKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks DuckDB which databases keep the constraints of the schema and the author's assumptions. */
final class Legality {
  private final Engine engine;
  private final World world;
  private final Statement everything;
  private final Statement rowsAlone;

  Legality(Engine engine, World world) {
    this.engine = engine;
    this.world = world;
    this.everything = statement(true);
    this.rowsAlone = statement(false);
  }

  /** The numbers of those that do. */
  BitSet legal(Batch batch, Deadline deadline) {
    return legal(batch, everything, deadline);
  }

  /** The same, but keys and references are not looked at. */
  BitSet legalRows(Batch batch, Deadline deadline) {
    return legal(batch, rowsAlone, deadline);
  }

  private BitSet legal(Batch batch, Statement violations, Deadline deadline) {
    BitSet legal = new BitSet();
    if (violations.text().isEmpty()) {
      legal.set(0, batch.size());
      return legal;
    }
    List<Runs.Result> results =
        new Runs(engine, Side.TRUSTED, Limits.DEFAULT, deadline).run(batch, violations);
    for (int i = 0; i < results.size(); i++) {
      legal.set(
          i,
          results.get(i) instanceof Runs.Result.Returned(var rows, boolean _)
              && rows.rows().isEmpty());
    }
    return legal;
  }

  private Statement statement(boolean keys) {
    List<String> violations = new ArrayList<>();
    boolean batchable = true;
    for (Schema.Table table : world.schema().tables()) {
      String from = "SELECT 1 FROM " + TableFacts.name(table.name());
      List<String> wrong = new ArrayList<>();
      for (Schema.Column column : table.columns()) {
        if (!column.nullable()) {
          wrong.add(TableFacts.name(column.name()) + " IS NULL");
        }
      }
      // A CHECK that is NULL is kept, and so is an assumption.
      for (String condition : world.conditions(table)) {
        wrong.add("NOT (" + condition + ")");
        batchable &= Statement.isBatchable(engine, condition);
      }
      if (!wrong.isEmpty()) {
        violations.add(from + " WHERE (" + String.join(") OR (", wrong) + ")");
      }
      if (keys) {
        List<List<String>> unique = new ArrayList<>(table.uniques());
        unique.add(table.primaryKey());
        unique.stream()
            .filter(key -> !key.isEmpty())
            .forEach(key -> violations.add(from + repeated(key)));
        table.foreignKeys().forEach(key -> violations.add(from + " AS row_" + dangling(key)));
      }
    }
    String text = String.join(" UNION ALL ", violations);
    return new Statement(text, text, batchable, null);
  }

  private static String repeated(List<String> key) {
    String columns = key.stream().map(TableFacts::name).collect(Collectors.joining(", "));
    String known =
        key.stream()
            .map(column -> TableFacts.name(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return " WHERE %s GROUP BY %s HAVING count(*) > 1".formatted(known, columns);
  }

  private static String dangling(ForeignKey key) {
    String known =
        key.columns().stream()
            .map(column -> "row_." + TableFacts.name(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String same =
        IntStream.range(0, key.columns().size())
            .mapToObj(
                i ->
                    "parent_.%s = row_.%s"
                        .formatted(
                            TableFacts.name(key.referencedColumns().get(i)),
                            TableFacts.name(key.columns().get(i))))
            .collect(Collectors.joining(" AND "));
    return " WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS parent_ WHERE %s)"
        .formatted(known, TableFacts.name(key.table()), same);
  }
}
