package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.problems.ProblemVerifier;
import dev.assay.problems.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final Installation installation;
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of problem packages.")
  private List<Path> folders = List.of();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      converter = VerificationReport.FormatConverter.class,
      description = "On standard output: text (default), json (a package a line) or junit.")
  private VerificationReport.Format format = VerificationReport.Format.TEXT;

  @Option(
      names = "--report",
      paramLabel = "NAME=FILE",
      converter = VerificationReport.Converter.class,
      description = "A further report (text, json or junit), to a file; may be repeated.")
  private List<VerificationReport> reports = List.of();

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  VerifyCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean passed = true;
    List<Verification> all = new ArrayList<>();
    try (Grader grader = installation.startGrader(sandbox.value());
        Progress progress = new Progress(terminal, "verified", folders.size())) {
      ProblemVerifier verifier = new ProblemVerifier(grader);
      for (Path folder : folders) {
        Verification verification = verifier.verify(folder, dev.assay.problems.Progress.NONE);
        passed &= verification.passed();
        all.add(verification);
        progress.clear();
        if (format != VerificationReport.Format.JUNIT) {
          terminal.out().print(format.of(List.of(verification), List.of(folder)));
        }
        progress.step();
      }
    }
    String whole = format == VerificationReport.Format.TEXT ? VerificationText.inAll(all) : "";
    terminal
        .out()
        .print(format == VerificationReport.Format.JUNIT ? format.of(all, folders) : whole);
    terminal.out().flush();
    for (VerificationReport report : reports) {
      report.write(all, folders);
    }
    return passed ? ExitCode.YES : ExitCode.NO;
  }
}
