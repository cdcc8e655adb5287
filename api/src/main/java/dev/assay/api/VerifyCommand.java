package dev.assay.api;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.VerificationJson;
import dev.assay.grader.Grader;
import dev.assay.problems.ProblemVerifier;
import dev.assay.problems.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check problem packages: files, data, and whether each answer earns its verdict.",
    footer = "%nExit code: 0 if all are sound, 1 if not, 2 on wrong usage or our own fault.")
final class VerifyCommand implements Callable<Integer> {
  /** How a verification is written to standard output. */
  enum Format {
    TEXT,
    JSON
  }

  private final Installation installation;
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of problem packages.")
  private List<Path> folders = List.of();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "text (default) or json (a package a line).")
  private Format format = Format.TEXT;

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  VerifyCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean passed = true;
    try (Grader grader = installation.startGrader(sandbox.value());
        Progress progress = new Progress(terminal, "verified", folders.size())) {
      ProblemVerifier verifier = new ProblemVerifier(grader);
      for (Path folder : folders) {
        Verification verification = verifier.verify(folder, dev.assay.problems.Progress.NONE);
        passed &= verification.passed();
        progress.clear();
        switch (format) {
          case TEXT -> writeText(folder, verification);
          case JSON -> terminal.out().println(Json.write(VerificationJson.of(verification)));
        }
        progress.step();
      }
    }
    terminal.out().flush();
    return passed ? ExitCode.YES : ExitCode.NO;
  }

  private void writeText(Path folder, Verification verification) {
    long earned = verification.trials().stream().filter(Verification.Trial::passed).count();
    terminal
        .out()
        .println(
            "%s  %s: %d of %d answers earn their verdict"
                .formatted(
                    verification.passed() ? "ok    " : "failed",
                    verification.problem(),
                    earned,
                    verification.trials().size()));
    for (Verification.Diagnostic diagnostic : verification.diagnostics()) {
      terminal
          .out()
          .println(
              "  %s %s:%d:%d: %s [%s]"
                  .formatted(
                      diagnostic.severity().code(),
                      folder.resolve(diagnostic.flaw().file()),
                      diagnostic.flaw().line(),
                      diagnostic.flaw().column(),
                      diagnostic.flaw().message(),
                      diagnostic.flaw().code()));
    }
  }
}
