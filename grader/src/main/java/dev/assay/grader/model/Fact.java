package dev.assay.grader.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One piece of evidence in a finding: a key in snake_case and a value. */
public record Fact(String key, Value value) {
  public Fact {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }

  public static Fact of(String key, String text) {
    return new Fact(key, new Text(text));
  }

  public static Fact of(String key, long count) {
    return new Fact(key, new Count(count));
  }

  public static Fact of(String key, List<String> words) {
    return new Fact(key, new Words(words));
  }

  /** What a fact may hold. */
  public sealed interface Value {}

  public record Text(String text) implements Value {}

  public record Count(long count) implements Value {}

  public record Words(List<String> words) implements Value {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** A small table of result rows: the header and its lines, in the order to show them. */
  public record Grid(List<String> columns, List<Line> lines) implements Value {
    public Grid {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a {@link Grid}.
   *
   * @param mark what the line is: {@code missing}, {@code unexpected}, {@code expected}, {@code
   *     actual} or {@code row}
   * @param cells the cells as text, null for NULL
   * @param changed 0-based positions of the cells that the reader should look at
   */
  public record Line(String mark, List<@Nullable String> cells, List<Integer> changed) {
    public Line {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      changed = List.copyOf(changed);
    }
  }
}
