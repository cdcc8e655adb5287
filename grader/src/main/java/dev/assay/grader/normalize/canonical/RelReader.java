package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.bridge.BaseTable;
import dev.assay.grader.normalize.canonical.Source.Opaque;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataTypeField;

/** Reads Calcite's algebra into bags of blocks. */
final class RelReader {
  /** Outer joins and unions multiply; a query of more blocks than this is not proved. */
  private static final int MAX_BLOCKS = 96;

  private final Reading reading;

  RelReader(Reading reading) {
    this.reading = reading;
  }

  Bag read(RelNode node) {
    reading.ids().step();
    Bag bag =
        switch (node) {
          case TableScan scan -> scan(scan);
          case Values values -> values(values);
          case Filter filter -> filter(filter);
          case Project project -> project(project);
          case Join join -> new JoinReader(reading, this).read(join);
          case Correlate correlate -> new JoinReader(reading, this).read(correlate);
          case Aggregate aggregate -> new AggregateReader(reading, this).read(aggregate);
          case Union union -> union(union);
          case Intersect intersect -> new SetReader(reading, this).intersect(intersect);
          case Minus minus -> new SetReader(reading, this).minus(minus);
          case Sort sort -> sort(sort);
          case TableFunctionScan function -> function(function);
          default -> throw new TooComplex();
        };
    if (bag.blocks().size() > MAX_BLOCKS) {
      throw new TooComplex();
    }
    return bag;
  }

  private Bag scan(TableScan scan) {
    if (!(scan.getTable() instanceof BaseTable table)) {
      throw new TooComplex();
    }
    int id = reading.ids().next();
    List<Term> columns = columns(id, scan);
    Source source =
        new Source(id, new Scan(table.table(), columns.stream().map(Term::type).toList()));
    return Bag.of(new Block(List.of(source), List.of(), columns));
  }

  static List<Term> columns(int id, RelNode node) {
    List<Term> columns = new ArrayList<>();
    for (RelDataTypeField field : node.getRowType().getFieldList()) {
      columns.add(
          new Col(
              id,
              field.getIndex(),
              RexReader.typeName(field.getType()),
              field.getType().isNullable()));
    }
    return columns;
  }

  private Bag values(Values values) {
    List<Block> blocks = new ArrayList<>();
    RexReader reader = new RexReader(reading, List.of());
    for (List<org.apache.calcite.rex.RexLiteral> tuple : values.getTuples()) {
      blocks.add(new Block(List.of(), List.of(), reader.readAll(tuple)));
    }
    return new Bag(blocks);
  }

  private Bag filter(Filter filter) {
    Bag input = read(filter.getInput());
    return input.map(
        block -> {
          Reading inside = reading.with(filter.getVariablesSet(), block.outputs());
          return block.and(new RexReader(inside, block.outputs()).formula(filter.getCondition()));
        });
  }

  private Bag project(Project project) {
    Bag input = read(project.getInput());
    if (project.containsOver()) {
      return new WindowReader(reading).read(project, input);
    }
    return input.map(
        block -> {
          Reading inside = reading.with(project.getVariablesSet(), block.outputs());
          return block.withOutputs(
              new RexReader(inside, block.outputs()).readAll(project.getProjects()));
        });
  }

  private Bag union(Union union) {
    List<Block> blocks = new ArrayList<>();
    union.getInputs().forEach(input -> blocks.addAll(read(input).blocks()));
    Bag all = new Bag(blocks);
    return union.all ? all : distinct(all, union);
  }

  /** The rows of a bag, each once. */
  Bag distinct(Bag bag, RelNode shape) {
    int id = reading.ids().next();
    int width = shape.getRowType().getFieldCount();
    Source source = new Source(id, new Source.Group(bag, width, false, List.of()));
    return Bag.of(new Block(List.of(source), List.of(), columns(id, shape)));
  }

  /** An order shows only where rows are cut off. */
  private Bag sort(Sort sort) {
    Bag input = read(sort.getInput());
    if (sort.fetch == null && sort.offset == null) {
      return input;
    }
    reading.obstacle("LIMIT");
    int id = reading.ids().next();
    String text = "limit " + sort.fetch + " " + sort.offset + " " + sort.getCollation();
    Source source =
        new Source(
            id, new Opaque(text, List.of(input), List.of(), sort.getRowType().getFieldCount()));
    return Bag.of(new Block(List.of(source), List.of(), columns(id, sort)));
  }

  private Bag function(TableFunctionScan function) {
    List<Term> args = List.of(new RexReader(reading, List.of()).read(function.getCall()));
    int id = reading.ids().next();
    Source source = new Source(id, new Opaque("table function", List.of(), args, 1));
    return Bag.of(new Block(List.of(source), List.of(), columns(id, function)));
  }
}
