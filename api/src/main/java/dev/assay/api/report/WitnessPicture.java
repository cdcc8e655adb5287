package dev.assay.api.report;

import dev.assay.api.wire.FactJson;
import dev.assay.api.wire.WitnessJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A witness as a picture: the tables, what is right on them, and what the answer makes of them. */
final class WitnessPicture {
  private WitnessPicture() {}

  static List<String> lines(WitnessJson witness) {
    List<String> lines = new ArrayList<>();
    int rows = witness.tables().stream().mapToInt(table -> table.rows().size()).sum();
    lines.add(
        rows == 0
            ? "A database on which it is wrong: the one without rows."
            : "A small database on which it is wrong:");
    for (WitnessJson.TableJson table : witness.tables()) {
      lines.addAll(grid(table.name(), table.columns(), table.rows()));
    }
    lines.addAll(
        grid("expected", witness.expected().columns(), witness.expected().rows()));
    Optional.ofNullable(witness.actual())
        .ifPresent(actual -> lines.addAll(grid("actual", actual.columns(), actual.rows())));
    Optional.ofNullable(witness.error())
        .ifPresent(
            error -> {
              lines.add("  actual:");
              error.lines().forEach(line -> lines.add("    " + Plain.line(line)));
            });
    return lines;
  }

  private static List<String> grid(
      String title, List<String> columns, List<List<@Nullable String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + Plain.line(title) + (rows.isEmpty() ? ": no rows" : ":"));
    if (!rows.isEmpty()) {
      List<FactJson.GridRow> marked =
          rows.stream().map(row -> new FactJson.GridRow("", row, List.of())).toList();
      Table.lines(new FactJson.Grid(columns, marked))
          .forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
