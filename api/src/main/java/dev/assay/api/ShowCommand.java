package dev.assay.api;

import dev.assay.grader.Grader;
import dev.assay.grader.execute.Sandbox;
import dev.assay.problems.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Print the statement of a problem, one of its hints, or its explained solution.")
final class ShowCommand implements Callable<Integer> {
  private final Installation installation;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PROBLEM",
      description = "A bundled problem, or the folder of one (with a / or a .).")
  private String problem = "";

  @ArgGroup private @Nullable Part part;

  /** What is shown in place of the statement. */
  static final class Part {
    @Option(names = "--hint", paramLabel = "N", description = "The Nth hint, the gentlest is 1.")
    private int hint;

    @Option(names = "--solution", description = "The answer, explained.")
    private boolean solution;
  }

  ShowCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problem found = Problems.named(problem, installation.openBank(null));
    terminal.out().println(text(found).strip());
    if (part == null) {
      terminal.out().flush(); // What follows takes the start of an engine.
      terminal.out().println("\n" + graded(found));
    }
    return ExitCode.YES;
  }

  /** What the contract demands; where that hangs on the reference, it is run for it. */
  private String graded(Problem found) {
    try (Grader grader = installation.startBriefly(Sandbox.AUTO, 1)) {
      return grader.terms(found.task()).stream()
          .map(term -> "- " + term)
          .collect(Collectors.joining("\n", "Graded:\n\n", ""));
    }
  }

  private String text(Problem found) {
    if (part == null) {
      return found.statement();
    }
    if (part.solution) {
      return found
          .guidance()
          .solution()
          .orElseThrow(
              () -> new CommandException("no_solution", found.id() + " explains no solution"));
    }
    List<String> hints = found.guidance().hints();
    int number = part.hint;
    if (number < 1 || number > hints.size()) {
      throw new CommandException(
          "unknown_hint", "%s has %d hints".formatted(found.id(), hints.size()));
    }
    return hints.get(number - 1);
  }
}
