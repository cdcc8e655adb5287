package dev.assay.api;

import dev.assay.grader.execute.Sandbox;
import picocli.CommandLine.Option;

/** The option of all commands that start workers. */
final class SandboxOption {
  @Option(
      names = "--sandbox",
      paramLabel = "MODE",
      description =
          "How workers are contained: auto (default) by what the machine offers; required refuses"
              + " to start where a layer is missing; off for debugging only.")
  private Sandbox sandbox = Sandbox.AUTO;

  Sandbox value() {
    return sandbox;
  }
}
