package dev.assay.grader.mutate;

import java.util.List;

/** One kind of mistake. Stateless. */
interface Operator {
  /** Its stable name, in snake_case. */
  String name();

  /** The mistakes of this kind that can be made at a node of the tree; mostly none. */
  List<Change> at(Spot spot);
}
