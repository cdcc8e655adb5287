package dev.assay.grader.normalize.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The names that a FROM clause brings. */
final class FromScope implements Scope {
  /**
   * A table, view or subquery in FROM.
   *
   * @param alias by which its columns are qualified, or empty
   * @param offset of its first column in the row
   */
  record Source(String alias, List<String> columns, int offset) {
    Source {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column as {@code *} shows it.
   *
   * @param source the alias under which it can be qualified, or empty
   */
  record Visible(String source, String name, RexNode value) {}

  private final RelDataType rowType;
  private final List<Source> sources;
  private final List<Visible> visible;
  private final @Nullable Scope outer;
  private final CorrelationId correlation;
  private boolean correlationUsed;

  /**
   * @param visible what {@code *} stands for; columns merged by USING appear once
   */
  FromScope(
      RelDataType rowType,
      List<Source> sources,
      List<Visible> visible,
      @Nullable Scope outer,
      CorrelationId correlation) {
    this.rowType = rowType;
    this.sources = List.copyOf(sources);
    this.visible = List.copyOf(visible);
    this.outer = outer;
    this.correlation = correlation;
  }

  List<Source> sources() {
    return sources;
  }

  List<Visible> visible() {
    return visible;
  }

  @Override
  public RelDataType rowType() {
    return rowType;
  }

  @Override
  public RexNode ofFrom(RexNode value) {
    return value;
  }

  @Override
  public @Nullable Scope outer() {
    return outer;
  }

  @Override
  public CorrelationId correlation() {
    return correlation;
  }

  @Override
  public void useCorrelation() {
    correlationUsed = true;
  }

  @Override
  public boolean correlationUsed() {
    return correlationUsed;
  }

  @Override
  public Optional<RexNode> column(List<String> path) {
    if (path.size() == 1) {
      return unqualified(path.getFirst());
    }
    return qualified(path.get(path.size() - 2), path.getLast());
  }

  private Optional<RexNode> unqualified(String name) {
    List<RexNode> found = new ArrayList<>();
    for (Visible column : visible) {
      if (column.name().equalsIgnoreCase(name)) {
        found.add(column.value());
      }
    }
    // The first of several columns of one source wins in DuckDB; between sources it is an error.
    return found.stream().findFirst();
  }

  private Optional<RexNode> qualified(String table, String name) {
    for (Source source : sources) {
      if (source.alias().equalsIgnoreCase(table)) {
        for (int i = 0; i < source.columns().size(); i++) {
          if (source.columns().get(i).equalsIgnoreCase(name)) {
            return Optional.of(RexInputRef.of(source.offset() + i, rowType));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The columns that {@code alias.*} stands for; none if there is no such source. */
  List<Visible> visibleOf(String alias) {
    for (Source source : sources) {
      if (source.alias().equalsIgnoreCase(alias)) {
        List<Visible> columns = new ArrayList<>();
        for (int i = 0; i < source.columns().size(); i++) {
          RexNode value = RexInputRef.of(source.offset() + i, rowType);
          columns.add(new Visible(alias, source.columns().get(i), value));
        }
        return columns;
      }
    }
    return List.of();
  }
}
