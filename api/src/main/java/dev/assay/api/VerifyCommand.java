package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.problems.ProblemVerifier;
import dev.assay.problems.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  /** As many queries of authors as the engine runs at once. */
  private static final int AT_ONCE = 2;

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
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        Progress progress = new Progress(terminal, "verified", folders.size())) {
      ProblemVerifier verifier = new ProblemVerifier(grader);
      List<Future<Verification>> running = new ArrayList<>();
      for (Path folder : folders) {
        running.add(pool.submit(() -> verifier.verify(folder, dev.assay.problems.Progress.NONE)));
      }
      for (int i = 0; i < folders.size(); i++) {
        Verification verification = result(running.get(i), pool);
        passed &= verification.passed();
        all.add(verification);
        progress.clear();
        if (format != VerificationReport.Format.JUNIT) {
          terminal.out().print(format.of(List.of(verification), List.of(folders.get(i))));
          terminal.out().flush();
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

  /** In the order of the folders, whichever is done first; a failure ends them all. */
  private static Verification result(Future<Verification> running, ExecutorService pool) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
