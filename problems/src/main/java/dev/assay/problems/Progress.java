package dev.assay.problems;

/** Is told how far a verification has come. Called on the thread that verifies. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (_, _, _) -> {};

  /**
   * A step is about to begin.
   *
   * @param done how many steps are done
   * @param total how many there are
   * @param what the file or fixture that the step is about
   */
  void step(int done, int total, String what);
}
