package dev.assay.api;

/** One line on standard error that says how far a long task is; silent where nobody watches. */
final class Progress implements AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final String task;
  private int steps;
  private int done;

  Progress(Terminal terminal, String task, int steps) {
    this.terminal = terminal;
    this.task = task;
    this.steps = steps;
    show();
  }

  void step() {
    done++;
    show();
  }

  /** So many of so many steps are done. */
  void at(int doneSteps, int allSteps) {
    done = doneSteps;
    steps = allSteps;
    show();
  }

  private void show() {
    if (terminal.interactive()) {
      terminal.err().print("%s%s %d of %d".formatted(CLEAR_LINE, task, done, steps));
      terminal.err().flush();
    }
  }

  /** Takes the line away, before the terminal shows anything else. */
  void clear() {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
