package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.bridge.DuckAggregate;
import dev.assay.grader.normalize.bridge.DuckAggregate.Trait;
import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.util.ImmutableBitSet;

/** Reads GROUP BY; grouping sets are the union of the groupings by each of them. */
final class AggregateReader {
  private final Reading reading;
  private final RelReader rels;

  AggregateReader(Reading reading, RelReader rels) {
    this.reading = reading;
    this.rels = rels;
  }

  Bag read(Aggregate aggregate) {
    List<Block> blocks = new ArrayList<>();
    for (ImmutableBitSet set : aggregate.getGroupSets()) {
      blocks.add(grouped(aggregate, set, rels.read(aggregate.getInput())));
    }
    return new Bag(blocks);
  }

  private Block grouped(Aggregate aggregate, ImmutableBitSet set, Bag input) {
    int id = reading.ids().next();
    List<Integer> keys = set.asList();
    Bag keyed =
        input.map(
            block ->
                block.withOutputs(
                    Lists.concat(
                        keys.stream().map(key -> block.outputs().get(key)).toList(),
                        formulas(block.outputs(), aggregate))));
    List<Fn> fns = new ArrayList<>();
    List<Term> outputs = new ArrayList<>();
    List<RelDataTypeField> fields = aggregate.getRowType().getFieldList();
    int column = 0;
    for (int key : aggregate.getGroupSet()) {
      String type = RexReader.typeName(fields.get(column).getType());
      int position = keys.indexOf(key);
      boolean nullable =
          aggregate.getInput().getRowType().getFieldList().get(key).getType().isNullable();
      outputs.add(position < 0 ? Make.nothing(type) : new Col(id, position, type, nullable));
      column++;
    }
    for (AggregateCall call : aggregate.getAggCallList()) {
      RelDataTypeField field = fields.get(column++);
      String type = RexReader.typeName(field.getType());
      if (call.getAggregation().getName().equals("grouping")) {
        outputs.add(grouping(call, set, type));
        continue;
      }
      fns.add(fn(call, keys.size(), type));
      outputs.add(new Col(id, keys.size() + fns.size() - 1, type, field.getType().isNullable()));
    }
    Group group = new Group(keyed, keys.size(), keys.isEmpty(), fns);
    return new Block(List.of(new Source(id, group)), List.of(), outputs);
  }

  /** The row before grouping, with filters as formulas. */
  private static List<Term> formulas(List<Term> row, Aggregate aggregate) {
    List<Term> formulas = new ArrayList<>(row);
    for (AggregateCall call : aggregate.getAggCallList()) {
      if (call.filterArg >= 0) {
        formulas.set(call.filterArg, Truth.isTrue(row.get(call.filterArg)));
      }
    }
    return formulas;
  }

  /** Bit by bit from the left: 1 where the column is not grouped by. */
  private static Term grouping(AggregateCall call, ImmutableBitSet set, String type) {
    long bits = 0;
    for (int column : call.getArgList()) {
      bits = bits << 1 | (set.get(column) ? 0 : 1);
    }
    return Make.integer(bits, type);
  }

  private Fn fn(AggregateCall call, int shift, String type) {
    DuckAggregate function = (DuckAggregate) call.getAggregation();
    check(function, reading);
    if (!call.getCollation().getFieldCollations().isEmpty()) {
      reading.obstacle("an aggregate in an order");
    }
    List<Integer> args = call.getArgList().stream().map(arg -> arg + shift).toList();
    int filter = call.filterArg < 0 ? -1 : call.filterArg + shift;
    return Fn.aggregate(function.getName(), call.isDistinct(), args, filter, type);
  }

  static void check(DuckAggregate function, Reading reading) {
    if (function.is(Trait.DEPENDS_ON_ORDER)
        || function.is(Trait.PICKS_AMONG_TIES)
        || function.is(Trait.RAISING)) {
      reading.obstacle("aggregate " + function.getName());
    }
  }
}
