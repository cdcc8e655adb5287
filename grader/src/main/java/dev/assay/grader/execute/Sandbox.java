package dev.assay.grader.execute;

/** How much of the operating system's containment a worker must have. */
public enum Sandbox {
  /** What the machine offers. */
  AUTO,
  /** All of it, or the engine does not start. */
  REQUIRED,
  /** None: for debugging. */
  OFF
}
