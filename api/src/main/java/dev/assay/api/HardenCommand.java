package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Tier;
import dev.assay.problems.Hardening;
import dev.assay.problems.ProblemHardener;
import dev.assay.problems.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "harden",
    mixinStandardHelpOptions = true,
    description =
        "Write small databases into problem packages (data/killers) that refuse plausible"
            + " mistakes in the reference.",
    footer =
        "%nFiles that it did not write itself are left alone; run again, it writes the same."
            + "%nExit code: 0 if no mistake survives, 1 if some do, 2 on wrong usage or our own"
            + " fault.")
final class HardenCommand implements Callable<Integer> {
  private final Installation installation;
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of problem packages.")
  private List<Path> folders = List.of();

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  HardenCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean all = true;
    try (Grader grader = installation.startGrader(sandbox.value())) {
      ProblemHardener hardener = new ProblemHardener(grader);
      for (Path folder : folders) {
        try (Progress progress = new Progress(terminal, "hardening " + folder.getFileName(), 0)) {
          Hardening hardening =
              hardener.harden(folder, (done, total, _) -> progress.at(done, total));
          progress.clear();
          write(hardening);
          terminal.out().flush();
          all &= hardening.mutation().rate() == 1;
        }
      }
    }
    terminal.out().flush();
    return all ? ExitCode.YES : ExitCode.NO;
  }

  private void write(Hardening hardening) {
    terminal
        .out()
        .println(
            "%s  %s: %d killers%s, %s"
                .formatted(
                    hardening.mutation().rate() == 1 ? "ok    " : "open  ",
                    hardening.problem(),
                    hardening.killers(),
                    hardening.changed() ? "" : " as before",
                    MutationText.summary(hardening.mutation())));
    for (Verification.Survivor survivor : hardening.mutation().survivors()) {
      if (survivor.reason().isEmpty()) {
        terminal.out().println("  " + MutationText.line(survivor));
      }
    }
    for (Hardening.OpenQuestion question : hardening.questions()) {
      terminal
          .out()
          .println(
              "  question: %s: %s: %s"
                  .formatted(
                      question.mutant().id(),
                      Explainer.mistake(question.mutant().finding()),
                      ask(question.tier())));
      question.example().lines().forEach(line -> terminal.out().println("    " + line));
    }
  }

  private static String ask(Tier tier) {
    return switch (tier) {
      case ORDINARY, NULLS -> "it dies on ordinary data.";
      case ANY_NULLS ->
          "only a NULL tells it from the reference. May the column be NULL? If so, put one into a"
              + " fixture, else declare it NOT NULL.";
      case EMPTY ->
          "only an empty table tells it from the reference. Must answers be right on one? If so,"
              + " add a fixture with an empty table.";
    };
  }
}
