package dev.assay.grader.normalize.canonical;

import java.util.ArrayList;
import java.util.List;

/** Columns of the input of a grouping or of windows that are put together anew. */
final class Columns {
  private final int blocks;
  private final List<List<Term>> plain = new ArrayList<>();
  private final List<List<Term>> others = new ArrayList<>();

  Columns(int blocks) {
    this.blocks = blocks;
  }

  /** The position of a column that can be seen from outside. */
  int plain(List<Term> column) {
    return position(plain, column);
  }

  /** The number of a column that only functions use. */
  int other(List<Term> column) {
    return position(others, column);
  }

  private static int position(List<List<Term>> columns, List<Term> column) {
    int known = columns.indexOf(column);
    if (known < 0) {
      columns.add(column);
      return columns.size() - 1;
    }
    return known;
  }

  int plainSize() {
    return plain.size();
  }

  Bag over(Bag input) {
    List<Block> changed = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      int block = i;
      List<Term> outputs = new ArrayList<>();
      plain.forEach(column -> outputs.add(column.get(block)));
      others.forEach(column -> outputs.add(column.get(block)));
      changed.add(input.blocks().get(i).withOutputs(outputs));
    }
    return new Bag(changed);
  }
}
