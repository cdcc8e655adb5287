package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.Effort;

/** Gives numbers to sources, and bounds the work that one query may cause. */
final class Ids {
  /** Far above what any query of a few thousand tokens takes that can be proved at all. */
  private static final int MAX_STEPS = 12_000;

  /**
   * The same for terms that are gone through over and over, as each of many conditions is held
   * against each other. The longest answers with a proof take 50,000.
   */
  private static final int MAX_LOOKS = 150_000;

  private final Effort effort;
  private int last;
  private int steps;
  private int looks;

  Ids(Effort effort) {
    this.effort = effort;
  }

  int next() {
    step();
    return ++last;
  }

  /**
   * @throws TooComplex if the query causes too much work
   */
  void step() {
    step(1);
  }

  /** The same for work of so many steps. */
  void step(int count) {
    steps += count;
    if (steps > MAX_STEPS) {
      throw new TooComplex();
    }
    effort.look(count);
  }

  /**
   * Goes through so many terms that are there already.
   *
   * @throws TooComplex if the query causes too much work
   */
  void look(int count) {
    looks += count;
    if (looks > MAX_LOOKS) {
      throw new TooComplex();
    }
    effort.look(count);
  }
}
