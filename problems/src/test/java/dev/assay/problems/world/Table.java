package dev.assay.problems.world;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file. No value of this world needs quotes. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table(String header) {
    lines.add(header);
  }

  /** Adds a row; null is NULL. */
  void add(@Nullable Object... values) {
    StringJoiner line = new StringJoiner(",");
    for (Object value : values) {
      line.add(value == null ? "" : value.toString());
    }
    lines.add(line.toString());
  }

  /** Messy logs are not in order of what they log: swaps neighbours here and there. */
  void jumble(Draws draws) {
    for (int i = 2; i < lines.size(); i++) {
      if (draws.chance(0.2)) {
        lines.set(i, lines.set(i - 1, lines.get(i)));
      }
    }
  }

  String csv() {
    return String.join("\n", lines) + "\n";
  }
}
