package dev.assay.grader.normalize.canonical;

import java.util.List;
import java.util.function.UnaryOperator;

/** The rows of all blocks together, which have the same number of outputs. None: no rows. */
record Bag(List<Block> blocks) {
  Bag {
    blocks = List.copyOf(blocks);
  }

  static Bag of(Block block) {
    return new Bag(List.of(block));
  }

  Bag map(UnaryOperator<Block> change) {
    return new Bag(blocks.stream().map(change).toList());
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The one block, if there is just one. */
  boolean isSingle() {
    return blocks.size() == 1;
  }

  Block single() {
    return blocks.getFirst();
  }

  Bag and(Term condition) {
    return map(block -> block.and(condition));
  }

  Bag withoutOutputs() {
    return map(block -> block.withOutputs(List.of()));
  }
}
