package dev.assay.api;

import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "problems",
    mixinStandardHelpOptions = true,
    description = "List the problems that answers can be graded for.")
final class ProblemsCommand implements Callable<Integer> {
  private final Installation installation;
  private final Terminal terminal;

  @Option(names = "--bank", paramLabel = "DIR", description = "A folder of problems of your own.")
  private @Nullable Path bank;

  /** How the list is written. */
  enum Format {
    TEXT,
    MARKDOWN
  }

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "text (default) or markdown (a table).")
  private Format format = Format.TEXT;

  ProblemsCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ProblemBank problems = installation.openBank(bank);
    List<Problem> sound = problems.problems();
    switch (format) {
      case TEXT -> writeText(sound);
      case MARKDOWN -> writeMarkdown(sound);
    }
    List<String> broken = Problems.broken(problems, sound);
    broken.forEach(
        id ->
            terminal
                .err()
                .println("assay: broken_problem: %s is broken; see 'assay verify'".formatted(id)));
    return broken.isEmpty() ? ExitCode.YES : ExitCode.NO;
  }

  private void writeText(List<Problem> problems) {
    int width = problems.stream().mapToInt(problem -> problem.id().length()).max().orElse(1);
    for (Problem problem : problems) {
      terminal
          .out()
          .println(
              "%s  %-6s  %3d min  %s"
                  .formatted(
                      problem.id() + " ".repeat(width - problem.id().length()),
                      problem.difficulty().code(),
                      problem.minutes(),
                      problem.name()));
    }
  }

  private void writeMarkdown(List<Problem> problems) {
    terminal.out().println("| problem | | difficulty | minutes | tags |");
    terminal.out().println("|---|---|---|---|---|");
    for (Problem problem : problems) {
      terminal
          .out()
          .println(
              "| `%s` | %s | %s | %d | %s |"
                  .formatted(
                      problem.id(),
                      problem.name(),
                      problem.difficulty().code(),
                      problem.minutes(),
                      String.join(", ", problem.tags())));
    }
  }
}
