package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A join with distinct rows whose outputs determine the row of every source has no row twice: it is
 * the same as the distinct rows of the join, for which the DISTINCT below is of no consequence. So
 * {@code DISTINCT} before and after a join with a key become the same.
 */
final class DistinctAbove {
  private DistinctAbove() {}

  static Optional<List<Block>> apply(Block block, Ids ids) {
    boolean applies =
        block.sources().size() > 1
            && block.sources().stream().anyMatch(source -> isDistinct(source.kind()))
            && Keys.determine(block, block.outputs());
    if (!applies) {
      return Optional.empty();
    }
    int id = ids.next();
    List<Term> outputs = new ArrayList<>();
    for (int i = 0; i < block.outputs().size(); i++) {
      Term output = block.outputs().get(i);
      outputs.add(new Col(id, i, output.type(), Make.isNullable(output)));
    }
    Group group = new Group(Bag.of(block), outputs.size(), false, List.of());
    return Optional.of(List.of(new Block(List.of(new Source(id, group)), List.of(), outputs)));
  }

  private static boolean isDistinct(Source.Kind kind) {
    return kind instanceof Group group && group.fns().isEmpty() && !group.global();
  }
}
