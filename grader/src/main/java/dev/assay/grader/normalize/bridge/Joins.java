package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import dev.assay.grader.normalize.bridge.FromScope.Source;
import dev.assay.grader.normalize.bridge.FromScope.Visible;
import dev.assay.grader.normalize.bridge.Froms.From;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Translates joins. */
final class Joins {
  private final Environment environment;
  private final Froms froms;
  private final Builder builder;

  Joins(Environment environment, Froms froms) {
    this.environment = environment;
    this.froms = froms;
    this.builder = new Builder(environment);
  }

  From translate(JsonNode node, @Nullable Scope outer) {
    JoinRelType type = type(node);
    From left = froms.translate(node.path("left"), outer);
    From right = froms.translate(node.path("right"), left.scope());
    Set<String> using = using(node, left.scope(), right.scope());
    FromScope both = both(left, right, outer);
    RexNode condition = condition(node, left, right, using, both);
    RelNode joined = join(left, right, condition, both, type);
    if (!type.projectsRight()) {
      return new From(joined, left.scope());
    }
    return merge(joined, left, right, using, type, outer);
  }

  private static JoinRelType type(JsonNode node) {
    String reference = node.path("ref_type").asText();
    if (reference.equals("POSITIONAL") || reference.equals("ASOF") || reference.equals("NEAREST")) {
      throw new UnsupportedConstruct(reference + " JOIN");
    }
    return switch (node.path("join_type").asText()) {
      case "INNER" -> JoinRelType.INNER;
      case "LEFT" -> JoinRelType.LEFT;
      case "RIGHT" -> JoinRelType.RIGHT;
      case "FULL", "OUTER" -> JoinRelType.FULL;
      case "SEMI" -> JoinRelType.SEMI;
      case "ANTI" -> JoinRelType.ANTI;
      default -> throw new UnsupportedConstruct(node.path("join_type").asText() + " JOIN");
    };
  }

  private static Set<String> using(JsonNode node, FromScope left, FromScope right) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    node.path("using_columns").forEach(name -> names.add(name.asText()));
    if (node.path("ref_type").asText().equals("NATURAL")) {
      Set<String> ofRight = names(right);
      names(left).stream().filter(ofRight::contains).forEach(names::add);
    }
    return names;
  }

  private static Set<String> names(FromScope scope) {
    return scope.visible().stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Left and right side by side, as the join condition sees them. */
  private FromScope both(From left, From right, @Nullable Scope outer) {
    RelDataType row =
        SqlValidatorUtil.createJoinType(
            environment.cluster().getTypeFactory(),
            left.rel().getRowType(),
            right.rel().getRowType(),
            null,
            List.of());
    return scope(row, left, right, Set.of(), outer);
  }

  private FromScope scope(
      RelDataType row, From left, From right, Set<String> hiddenOfRight, @Nullable Scope outer) {
    int shift = left.rel().getRowType().getFieldCount();
    environment.effort().look(shift);
    List<Source> sources = new ArrayList<>(left.scope().sources());
    for (Source source : right.scope().sources()) {
      sources.add(new Source(source.alias(), source.columns(), source.offset() + shift));
    }
    List<Visible> visible = new ArrayList<>();
    left.scope().visible().forEach(column -> visible.add(moved(column, 0, row)));
    for (Visible column : right.scope().visible()) {
      if (!hiddenOfRight.contains(column.name())) {
        visible.add(moved(column, shift, row));
      }
    }
    return new FromScope(row, sources, visible, outer, environment.newCorrelation());
  }

  private static Visible moved(Visible column, int shift, RelDataType row) {
    return new Visible(
        column.source(), column.name(), RexInputRef.of(index(column.value()) + shift, row));
  }

  private static int index(RexNode column) {
    return ((RexInputRef) column).getIndex();
  }

  private RexNode condition(
      JsonNode node, From left, From right, Set<String> using, FromScope both) {
    List<RexNode> conjuncts = new ArrayList<>();
    int shift = left.rel().getRowType().getFieldCount();
    for (String name : using) {
      RexNode ofLeft = column(left.scope(), name);
      RexNode ofRight = column(right.scope(), name);
      conjuncts.add(
          builder.compare(
              SqlStdOperatorTable.EQUALS,
              RexInputRef.of(index(ofLeft), both.rowType()),
              RexInputRef.of(index(ofRight) + shift, both.rowType())));
    }
    JsonNode condition = node.path("condition");
    if (condition.isObject()) {
      conjuncts.add(new Expressions(environment, both).condition(condition));
    }
    return conjuncts.isEmpty()
        ? environment.rex().makeLiteral(true)
        : builder.logic(SqlStdOperatorTable.AND, conjuncts);
  }

  private static RexNode column(FromScope scope, String name) {
    return scope
        .column(List.of(name))
        .orElseThrow(() -> new UnsupportedConstruct("USING (" + name + ")"));
  }

  private RelNode join(From left, From right, RexNode condition, FromScope both, JoinRelType type) {
    Set<CorrelationId> variables = both.correlationUsed() ? Set.of(both.correlation()) : Set.of();
    if (!left.scope().correlationUsed()) {
      return LogicalJoin.create(left.rel(), right.rel(), List.of(), condition, variables, type);
    }
    if (type != JoinRelType.INNER && !(type == JoinRelType.LEFT && condition.isAlwaysTrue())) {
      throw new UnsupportedConstruct("LATERAL in " + type + " JOIN");
    }
    ImmutableBitSet all = ImmutableBitSet.range(left.rel().getRowType().getFieldCount());
    RelNode correlate =
        LogicalCorrelate.create(
            left.rel(), right.rel(), List.of(), left.scope().correlation(), all, type);
    return condition.isAlwaysTrue()
        ? correlate
        : LogicalFilter.create(correlate, condition, ImmutableSet.copyOf(variables));
  }

  /**
   * The join's columns, those of USING merged: the left one, the right one or whichever there is.
   */
  private From merge(
      RelNode joined,
      From left,
      From right,
      Set<String> using,
      JoinRelType type,
      @Nullable Scope outer) {
    int shift = left.rel().getRowType().getFieldCount();
    RelNode rel = joined;
    FromScope plain = scope(joined.getRowType(), left, right, using, outer);
    List<Visible> visible = new ArrayList<>(plain.visible());
    for (String name : using) {
      int ofLeft = index(column(left.scope(), name));
      int ofRight = index(column(right.scope(), name)) + shift;
      int merged =
          switch (type) {
            case RIGHT -> ofRight;
            case FULL -> rel.getRowType().getFieldCount();
            default -> ofLeft;
          };
      if (type == JoinRelType.FULL) {
        rel = withCoalesce(rel, ofLeft, ofRight, name);
      }
      RexNode value = RexInputRef.of(merged, rel.getRowType());
      visible.replaceAll(
          column ->
              column.name().equalsIgnoreCase(name)
                  ? new Visible("", column.name(), value)
                  : column);
    }
    return new From(
        rel,
        new FromScope(
            rel.getRowType(), plain.sources(), visible, outer, environment.newCorrelation()));
  }

  private RelNode withCoalesce(RelNode rel, int left, int right, String name) {
    List<RexNode> columns = new ArrayList<>();
    List<String> names = new ArrayList<>(rel.getRowType().getFieldNames());
    for (int i = 0; i < names.size(); i++) {
      columns.add(RexInputRef.of(i, rel.getRowType()));
    }
    columns.add(builder.coalesce(List.of(columns.get(left), columns.get(right))));
    names.add(name + "_merged");
    return LogicalProject.create(rel, List.of(), columns, names, Set.of());
  }
}
