package dev.assay.grader.normalize.canonical;

/** Gives numbers to sources, and bounds the work that one query may cause. */
final class Ids {
  /** Far above what any query of a few thousand tokens takes that can be proved at all. */
  private static final int MAX_STEPS = 12_000;

  private int last;
  private int steps;

  int next() {
    step();
    return ++last;
  }

  /**
   * @throws TooComplex if the query causes too much work, or nobody waits for it any more
   */
  void step() {
    step(1);
  }

  /** The same for work of so many steps. */
  void step(int count) {
    steps += count;
    if (steps > MAX_STEPS || Thread.currentThread().isInterrupted()) {
      throw new TooComplex();
    }
  }
}
