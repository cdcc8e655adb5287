package dev.assay.problems;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Picks few sets that cover what all cover: always the one that adds the most. */
final class SetCover {
  private SetCover() {}

  /**
   * The positions of the chosen, in the order of choice; of equals the first.
   *
   * @param most how many to choose at the most
   */
  static List<Integer> greedy(List<BitSet> sets, int most) {
    List<Integer> chosen = new ArrayList<>();
    BitSet covered = new BitSet();
    while (chosen.size() < most) {
      int best = -1;
      int gain = 0;
      for (int i = 0; i < sets.size(); i++) {
        BitSet added = (BitSet) sets.get(i).clone();
        added.andNot(covered);
        if (added.cardinality() > gain) {
          best = i;
          gain = added.cardinality();
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      covered.or(sets.get(best));
    }
    return chosen;
  }
}
