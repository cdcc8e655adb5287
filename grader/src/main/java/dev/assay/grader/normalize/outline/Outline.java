package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.Effort;
import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.jspecify.annotations.Nullable;

/** Reads the plan that people read off the algebra. For one query and one thread. */
public final class Outline {
  private final Map<CorrelationId, List<String>> outerColumns = new HashMap<>();

  private final Effort effort;

  private Outline(Effort effort) {
    this.effort = effort;
  }

  /** The plan of a query as it was written. */
  public static LogicalPlan of(RelNode query, Effort effort) {
    return LostOrders.marked(new Outline(effort).part(query).plan());
  }

  Effort effort() {
    return effort;
  }

  /** A plan and the texts of its columns. */
  record Part(LogicalPlan plan, List<String> columns) {
    Part {
      columns = List.copyOf(columns);
    }
  }

  /** The text of a column of the row outside. */
  String outer(CorrelationId row, int column, String name) {
    List<String> columns = outerColumns.get(row);
    return columns == null || column >= columns.size() ? name : columns.get(column);
  }

  LogicalPlan subquery(String kind, RelNode query) {
    List<Trait> traits = isCorrelated(query) ? List.of(Trait.CORRELATED) : List.of();
    LogicalPlan plan = part(query).plan();
    // Whether a row is there, or how often it comes, is all the same to these.
    boolean set = !kind.equals("scalar");
    LogicalPlan inner = set && plan.kind() == Kind.DISTINCT ? with(plan, Trait.NEEDLESS) : plan;
    return new LogicalPlan(Kind.SUBQUERY, kind, List.of(), traits, List.of(inner));
  }

  /** Whether it refers to a row that was there before it. */
  private boolean isCorrelated(RelNode query) {
    return RelOptUtil.getVariablesUsed(query).stream().anyMatch(outerColumns::containsKey);
  }

  Part part(RelNode rel) {
    effort.look(rel.getRowType().getFieldCount());
    return switch (rel) {
      case TableScan scan -> {
        String table = scan.getTable().getQualifiedName().getLast();
        yield leaf(Kind.SCAN, table, List.of(), scan);
      }
      case Values values -> leaf(Kind.VALUES, "", List.of(), values);
      case TableFunctionScan function -> tableFunction(function);
      case Filter filter -> new Filters(this).part(filter);
      case Project project -> project(project);
      case Join join -> new Joins(this).part(join);
      case Correlate correlate -> correlate(correlate);
      case Aggregate aggregate -> new Aggregates(this).part(aggregate);
      case Sort sort -> new Sorts(this).part(sort);
      default -> setOperation(rel);
    };
  }

  private static Part leaf(Kind kind, String name, List<String> details, RelNode rel) {
    return new Part(
        new LogicalPlan(kind, name, details, List.of(), List.of()),
        rel.getRowType().getFieldNames());
  }

  private Part tableFunction(TableFunctionScan function) {
    ExpressionText text = new ExpressionText(List.of(), this);
    String call = text.of(function.getCall());
    String name = call.startsWith("table_") ? call.substring("table_".length()) : call;
    return leaf(Kind.TABLE_FUNCTION, "", List.of(name), function);
  }

  /** The row that subqueries of this operator's expressions refer to. */
  void remember(Iterable<CorrelationId> variables, List<String> columns) {
    variables.forEach(variable -> outerColumns.put(variable, columns));
  }

  private Part project(Project project) {
    Part input = part(project.getInput());
    remember(project.getVariablesSet(), input.columns());
    ExpressionText text = new ExpressionText(input.columns(), this);
    List<String> columns = project.getProjects().stream().map(text::of).toList();
    List<String> windows = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (RexOver.containsOver(project.getProjects().get(i))) {
        windows.add(columns.get(i));
      }
    }
    LogicalPlan plan = input.plan();
    if (!windows.isEmpty()) {
      plan = new LogicalPlan(Kind.WINDOW, "", windows, List.of(), inputs(plan, text));
    } else if (!text.subqueries().isEmpty() || isCalculated(project.getProjects())) {
      plan = new LogicalPlan(Kind.PROJECT, "", columns, List.of(), inputs(plan, text));
    }
    return new Part(plan, columns);
  }

  private static boolean isCalculated(List<RexNode> expressions) {
    return expressions.stream().anyMatch(value -> value instanceof org.apache.calcite.rex.RexCall);
  }

  static List<LogicalPlan> inputs(LogicalPlan input, ExpressionText text) {
    List<LogicalPlan> inputs = new ArrayList<>();
    inputs.add(input);
    inputs.addAll(text.subqueries());
    return inputs;
  }

  private Part correlate(Correlate correlate) {
    Part left = part(correlate.getLeft());
    remember(List.of(correlate.getCorrelationId()), left.columns());
    Part right = part(correlate.getRight());
    List<String> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    LogicalPlan plan =
        new LogicalPlan(
            Kind.JOIN,
            correlate.getJoinType().lowerName + " lateral",
            List.of(),
            List.of(Trait.CORRELATED),
            List.of(left.plan(), right.plan()));
    return new Part(plan, columns);
  }

  private Part setOperation(RelNode rel) {
    List<LogicalPlan> inputs = new ArrayList<>();
    @Nullable Part first = null;
    for (RelNode input : rel.getInputs()) {
      Part part = part(input);
      first = first == null ? part : first;
      inputs.add(part.plan());
    }
    List<String> columns = first == null ? rel.getRowType().getFieldNames() : first.columns();
    return new Part(SetOperations.plan(rel, inputs), columns);
  }

  static LogicalPlan with(LogicalPlan plan, Trait trait) {
    List<Trait> traits = new ArrayList<>(plan.traits());
    traits.add(trait);
    return new LogicalPlan(plan.kind(), plan.name(), plan.details(), traits, plan.inputs());
  }
}
