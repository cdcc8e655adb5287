package dev.assay.grader.normalize.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;

/**
 * Reads joins. An outer join is a union: the pairs that match, and each row without a match beside
 * NULLs. So a condition that no NULL satisfies makes an inner join of it by itself, and a row
 * without a match is an anti-join.
 */
final class JoinReader {
  private final Reading reading;
  private final RelReader rels;

  JoinReader(Reading reading, RelReader rels) {
    this.reading = reading;
    this.rels = rels;
  }

  Bag read(Join join) {
    Bag left = rels.read(join.getLeft());
    Bag right = rels.read(join.getRight());
    Condition condition = new Condition(join.getCondition(), join.getVariablesSet());
    List<Block> blocks = new ArrayList<>();
    JoinRelType type = join.getJoinType();
    if (type == JoinRelType.SEMI || type == JoinRelType.ANTI) {
      for (Block block : left.blocks()) {
        Term matched = matched(block, right, condition, true);
        blocks.add(block.and(type == JoinRelType.SEMI ? matched : Truth.negate(matched)));
      }
      return new Bag(blocks);
    }
    for (Block l : left.blocks()) {
      for (Block r : right.blocks()) {
        blocks.add(product(l, r, condition));
      }
    }
    if (type.generatesNullsOnRight()) {
      for (Block block : left.blocks()) {
        blocks.add(
            block
                .and(Truth.negate(matched(block, right, condition, true)))
                .withOutputs(Lists.concat(block.outputs(), nulls(join.getRight()))));
      }
    }
    if (type.generatesNullsOnLeft()) {
      for (Block block : right.blocks()) {
        blocks.add(
            block
                .and(Truth.negate(matched(block, left, condition, false)))
                .withOutputs(Lists.concat(nulls(join.getLeft()), block.outputs())));
      }
    }
    return new Bag(blocks);
  }

  /** A join condition over both rows, read anew for each pair of blocks. */
  private final class Condition {
    private final RexNode node;
    private final Set<CorrelationId> variables;

    Condition(RexNode node, Set<CorrelationId> variables) {
      this.node = node;
      this.variables = variables;
    }

    Term of(List<Term> row) {
      return new RexReader(reading.with(variables, row), row).formula(node);
    }
  }

  private static Block product(Block left, Block right, Condition condition) {
    List<Term> row = Lists.concat(left.outputs(), right.outputs());
    return new Block(
        Lists.concat(left.sources(), right.sources()),
        Lists.plus(Lists.concat(left.conditions(), right.conditions()), condition.of(row)),
        row);
  }

  private Term matched(Block block, Bag others, Condition condition, boolean blockIsLeft) {
    List<Block> matches = new ArrayList<>();
    for (Block other : others.blocks()) {
      Block own = Fresh.of(other, reading.ids());
      List<Term> row =
          blockIsLeft
              ? Lists.concat(block.outputs(), own.outputs())
              : Lists.concat(own.outputs(), block.outputs());
      matches.add(own.and(condition.of(row)));
    }
    return Make.exists(new Bag(matches));
  }

  private static List<Term> nulls(RelNode node) {
    List<Term> nulls = new ArrayList<>();
    for (RelDataTypeField field : node.getRowType().getFieldList()) {
      nulls.add(Make.nothing(RexReader.typeName(field.getType())));
    }
    return nulls;
  }

  /** LATERAL: the right side is read once for each block of the left, over its row. */
  Bag read(Correlate correlate) {
    List<Block> blocks = new ArrayList<>();
    boolean outer = correlate.getJoinType() == JoinRelType.LEFT;
    for (Block l : rels.read(correlate.getLeft()).blocks()) {
      Reading inside = reading.with(Set.of(correlate.getCorrelationId()), l.outputs());
      Bag right = new RelReader(inside).read(correlate.getRight());
      for (Block r : right.blocks()) {
        blocks.add(
            new Block(
                Lists.concat(l.sources(), r.sources()),
                Lists.concat(l.conditions(), r.conditions()),
                Lists.concat(l.outputs(), r.outputs())));
      }
      if (outer) {
        List<Block> fresh =
            right.blocks().stream().map(block -> Fresh.of(block, reading.ids())).toList();
        blocks.add(
            l.and(Truth.negate(Make.exists(new Bag(fresh))))
                .withOutputs(Lists.concat(l.outputs(), nulls(correlate.getRight()))));
      }
    }
    return new Bag(blocks);
  }
}
