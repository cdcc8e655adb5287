package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Opaque;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.SetOp;

/**
 * Reads INTERSECT and EXCEPT as distinct rows of the first query that another has, or has not; rows
 * are the same there if NULL stands where NULL stands.
 */
final class SetReader {
  private final Reading reading;
  private final RelReader rels;

  SetReader(Reading reading, RelReader rels) {
    this.reading = reading;
    this.rels = rels;
  }

  Bag intersect(Intersect intersect) {
    return intersect.all ? opaque(intersect, "intersect all") : filtered(intersect, true);
  }

  Bag minus(Minus minus) {
    return minus.all ? opaque(minus, "except all") : filtered(minus, false);
  }

  private Bag filtered(SetOp operation, boolean wanted) {
    Bag first = rels.read(operation.getInput(0));
    for (RelNode input : operation.getInputs().subList(1, operation.getInputs().size())) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : first.blocks()) {
        // Read anew for each block, so that sources stay apart.
        Term found = Make.exists(rels.read(input).map(other -> other.and(same(block, other))));
        blocks.add(block.and(wanted ? found : Truth.negate(found)));
      }
      first = new Bag(blocks);
    }
    return rels.distinct(first, operation);
  }

  private static Term same(Block left, Block right) {
    List<Term> pairs = new ArrayList<>();
    for (int i = 0; i < left.outputs().size(); i++) {
      pairs.add(Truth.isTrue(Make.call(Op.SAME, left.outputs().get(i), right.outputs().get(i))));
    }
    return Make.and(pairs);
  }

  private Bag opaque(SetOp operation, String text) {
    List<Bag> inputs = operation.getInputs().stream().map(rels::read).toList();
    int id = reading.ids().next();
    int width = operation.getRowType().getFieldCount();
    Source source = new Source(id, new Opaque(text, inputs, List.of(), width));
    return Bag.of(new Block(List.of(source), List.of(), RelReader.columns(id, operation)));
  }
}
