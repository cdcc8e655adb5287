package dev.assay.api.wire;

import dev.assay.grader.compare.CellText;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small made-up database on which the answer is wrong.
 *
 * @param tier what it has that is out of the ordinary: {@code ordinary}, {@code nulls}, ...
 * @param tables those with rows, in the order of the schema
 * @param expected the rows of a reference
 * @param actual the answer's rows, or null if it fails there
 * @param error the engine's words if it fails, or null
 */
public record WitnessJson(
    String tier,
    List<TableJson> tables,
    RowsJson expected,
    @Nullable RowsJson actual,
    @Nullable String error) {
  public WitnessJson {
    Objects.requireNonNull(tier);
    tables = List.copyOf(tables);
    Objects.requireNonNull(expected);
    if ((actual == null) == (error == null)) {
      throw new IllegalArgumentException("a witness has rows or an error");
    }
  }

  /** A table of the database. */
  public record TableJson(String name, List<String> columns, List<List<@Nullable String>> rows) {
    public TableJson {
      Objects.requireNonNull(name);
      columns = List.copyOf(columns);
      rows = copy(rows);
    }
  }

  /** A result; cells as text, null for NULL. */
  public record RowsJson(List<String> columns, List<List<@Nullable String>> rows) {
    public RowsJson {
      columns = List.copyOf(columns);
      rows = copy(rows);
    }

    private static RowsJson of(Rows rows) {
      int width = rows.columns().size();
      return new RowsJson(
          rows.columns().stream().map(Column::name).toList(),
          rows.rows().stream().map(row -> CellText.of(row, width)).toList());
    }
  }

  private static List<List<@Nullable String>> copy(List<List<@Nullable String>> rows) {
    List<List<@Nullable String>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(Collections.unmodifiableList(new ArrayList<>(row))));
    return Collections.unmodifiableList(copy);
  }

  /** The witness in words, or null for none. */
  public static @Nullable WitnessJson of(@Nullable Witness witness) {
    if (witness == null) {
      return null;
    }
    List<TableJson> tables = new ArrayList<>();
    for (Schema.Table table : witness.schema().tables()) {
      List<Tuple> rows = witness.database().rows(table.name());
      if (!rows.isEmpty()) {
        tables.add(
            new TableJson(
                table.name(),
                table.stored().stream().map(Schema.Column::name).toList(),
                rows.stream().map(Tuple::values).toList()));
      }
    }
    String tier = witness.tier().code();
    RowsJson expected = RowsJson.of(witness.expected());
    return switch (witness.actual()) {
      case Witness.Actual.Returned(Rows rows) ->
          new WitnessJson(tier, tables, expected, RowsJson.of(rows), null);
      case Witness.Actual.Raised(String message) ->
          new WitnessJson(tier, tables, expected, null, message);
    };
  }
}
