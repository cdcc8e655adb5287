package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.bridge.DuckAggregate;
import dev.assay.grader.normalize.bridge.DuckAggregate.Trait;
import dev.assay.grader.normalize.canonical.Source.Window;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.sql.SqlKind;

/**
 * Reads a projection with window functions: the input with all that the functions need as columns,
 * and each function over positions of those.
 */
final class WindowReader {
  private final Reading reading;

  WindowReader(Reading reading) {
    this.reading = reading;
  }

  Bag read(Project project, Bag input) {
    int width = project.getInput().getRowType().getFieldCount();
    List<RexNode> extra = new ArrayList<>();
    Map<RexOver, Integer> overs = new LinkedHashMap<>();
    List<Fn> fns = new ArrayList<>();
    project
        .getProjects()
        .forEach(
            node ->
                node.accept(
                    new RexShuttle() {
                      @Override
                      public RexNode visitOver(RexOver over) {
                        if (!overs.containsKey(over)) {
                          overs.put(over, fns.size());
                          fns.add(fn(over, width, extra));
                        }
                        return over;
                      }
                    }));
    Bag wide =
        input.map(
            block -> {
              Reading inside = reading.with(project.getVariablesSet(), block.outputs());
              RexReader reader = new RexReader(inside, block.outputs());
              return block.withOutputs(Lists.concat(block.outputs(), reader.readAll(extra)));
            });
    int id = reading.ids().next();
    int plain = width + extra.size();
    Source source = new Source(id, new Window(wide, plain, fns));
    List<Term> row = RelReader.columns(id, project.getInput());
    List<Term> outputs = new ArrayList<>();
    for (RexNode node : project.getProjects()) {
      outputs.add(output(node, overs, row, new Columns(id, plain)));
    }
    return Bag.of(new Block(List.of(source), List.of(), outputs));
  }

  private record Columns(int id, int plain) {}

  /** The functions become columns after those of the input. */
  private Term output(RexNode node, Map<RexOver, Integer> overs, List<Term> row, Columns columns) {
    List<Term> wide = new ArrayList<>(row);
    RexNode replaced =
        node.accept(
            new RexShuttle() {
              @Override
              public RexNode visitOver(RexOver over) {
                Integer fn = overs.get(over);
                if (fn == null) {
                  throw new TooComplex();
                }
                wide.add(
                    new Col(
                        columns.id(),
                        columns.plain() + fn,
                        RexReader.typeName(over.getType()),
                        over.getType().isNullable()));
                return new RexInputRef(wide.size() - 1, over.getType());
              }
            });
    return new RexReader(reading, wide).read(replaced);
  }

  private Fn fn(RexOver over, int width, List<RexNode> extra) {
    DuckAggregate function = (DuckAggregate) over.getAggOperator();
    AggregateReader.check(function, reading);
    RexWindow window = over.getWindow();
    List<Integer> args = positions(over.getOperands(), width, extra);
    List<Integer> partition = positions(window.partitionKeys, width, extra);
    List<Fn.Order> orders = new ArrayList<>();
    for (RexFieldCollation order : window.orderKeys) {
      orders.add(
          new Fn.Order(
              position(order.left, width, extra),
              order.right.contains(SqlKind.DESCENDING),
              order.right.contains(SqlKind.NULLS_FIRST)));
    }
    String frame = frame(window);
    boolean rows = window.isRows() && !frame.equals(Fn.Over.WHOLE);
    boolean ties = function.is(Trait.NEEDS_TOTAL_ORDER) || rows;
    return new Fn(
        function.getName() + (over.ignoreNulls() ? " ignore nulls" : ""),
        over.isDistinct(),
        args,
        -1,
        new Fn.Over(partition, orders, frame, ties),
        RexReader.typeName(over.getType()));
  }

  private String frame(RexWindow window) {
    RexWindowBound lower = window.getLowerBound();
    RexWindowBound upper = window.getUpperBound();
    boolean excludes = !window.getExclude().toString().contains("NO OTHER");
    if (lower.isUnbounded() && upper.isUnbounded() && !excludes) {
      return Fn.Over.WHOLE;
    }
    if (varies(lower) || varies(upper)) {
      reading.obstacle("a frame of varying width");
    }
    return (window.isRows() ? "rows " : "range ") + lower + " to " + upper + window.getExclude();
  }

  private static boolean varies(RexWindowBound bound) {
    RexNode offset = bound.getOffset();
    return offset != null
        && (RexUtil.containsInputRef(offset)
            || RexUtil.containsCorrelation(offset)
            || RexUtil.SubQueryFinder.find(offset) != null);
  }

  private static List<Integer> positions(List<RexNode> nodes, int width, List<RexNode> extra) {
    List<Integer> positions = new ArrayList<>();
    nodes.forEach(node -> positions.add(position(node, width, extra)));
    return positions;
  }

  private static int position(RexNode node, int width, List<RexNode> extra) {
    if (node instanceof RexInputRef input) {
      return input.getIndex();
    }
    int known = extra.indexOf(node);
    if (known >= 0) {
      return width + known;
    }
    extra.add(node);
    return width + extra.size() - 1;
  }
}
