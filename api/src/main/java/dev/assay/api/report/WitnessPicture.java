package dev.assay.api.report;

import dev.assay.api.wire.FactJson;
import dev.assay.api.wire.WitnessJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A witness as a picture: the tables, what is right on them, and what the answer makes of them. */
public final class WitnessPicture {
  private WitnessPicture() {}

  /** For a learner: what is expected, and what the answer makes of it. */
  static List<String> lines(WitnessJson witness) {
    return lines(witness, "A small database on which it is wrong:", "expected", "actual");
  }

  /** For two queries, of which neither is the right one. */
  public static List<String> ofQueries(WitnessJson witness) {
    return lines(witness, "A small database on which they differ:", "left", "right");
  }

  private static List<String> lines(
      WitnessJson witness, String title, String expectedName, String actualName) {
    List<String> lines = new ArrayList<>();
    int rows = witness.tables().stream().mapToInt(table -> table.rows().size()).sum();
    lines.add(rows == 0 ? title.replace(":", ": the one without rows.") : title);
    for (WitnessJson.TableJson table : witness.tables()) {
      lines.addAll(grid(table.name(), table.columns(), table.rows()));
    }
    lines.addAll(grid(expectedName, witness.expected().columns(), witness.expected().rows()));
    Optional.ofNullable(witness.actual())
        .ifPresent(actual -> lines.addAll(grid(actualName, actual.columns(), actual.rows())));
    Optional.ofNullable(witness.error())
        .ifPresent(
            error -> {
              lines.add("  " + actualName + ":");
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
      Table.lines(new FactJson.Grid(columns, marked)).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
