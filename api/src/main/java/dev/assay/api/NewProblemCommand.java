package dev.assay.api;

import dev.assay.problems.ProblemTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "problem",
    mixinStandardHelpOptions = true,
    description = "Write a small problem package that verifies, to be changed into your own.")
final class NewProblemCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "The folder to make. Its name is the problem's id: lower-case, digits, hyphens.")
  private Path folder = Path.of("");

  NewProblemCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!ProblemTemplate.isId(String.valueOf(folder.getFileName()))) {
      throw new CommandException(
          "invalid_id", "a problem's id has lower-case letters, digits and hyphens, at most 64");
    }
    if (Files.exists(folder)) {
      throw new CommandException("folder_exists", folder + " exists; nothing was written");
    }
    List<Path> files = ProblemTemplate.write(folder);
    files.forEach(file -> terminal.out().println(folder.resolve(file)));
    return ExitCode.YES;
  }
}
