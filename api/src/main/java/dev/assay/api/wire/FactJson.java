package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.assay.grader.model.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of a fact: a string, a whole number, a list of strings or a grid, told by its form. */
@JsonDeserialize(using = FactReader.class)
public sealed interface FactJson {
  record Text(@JsonValue String text) implements FactJson {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  record Count(@JsonValue long count) implements FactJson {}

  record Words(@JsonValue List<String> words) implements FactJson {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Rows of a result, in the order to show them. */
  @JsonDeserialize // By its components, not by the reader that chose it.
  record Grid(List<String> columns, List<GridRow> rows) implements FactJson {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a grid.
   *
   * @param mark {@code missing}, {@code unexpected}, {@code expected}, {@code actual} or {@code
   *     row}
   * @param cells texts, null for NULL
   * @param changed 0-based positions of the cells to look at
   */
  record GridRow(String mark, List<@Nullable String> cells, List<Integer> changed) {
    public GridRow {
      Objects.requireNonNull(mark);
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      changed = List.copyOf(changed);
    }
  }

  static FactJson of(Fact.Value value) {
    return switch (value) {
      case Fact.Text(String text) -> new Text(text);
      case Fact.Count(long count) -> new Count(count);
      case Fact.Words(List<String> words) -> new Words(words);
      case Fact.Grid(List<String> columns, List<Fact.Line> lines) ->
          new Grid(
              columns,
              lines.stream()
                  .map(line -> new GridRow(line.mark(), line.cells(), line.changed()))
                  .toList());
    };
  }
}
