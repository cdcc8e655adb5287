package dev.assay.api;

import dev.assay.api.course.CourseTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Write a course repository that works: two problems with their answers, and the files for"
            + " GitHub Actions, GitLab CI and Gradescope.")
final class CourseInitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "A folder; made if it is missing.")
  private Path folder = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "URL",
      defaultValue = "",
      description = "Where CI fetches the archive of Assay that 'make dist' made.")
  private String archive = "";

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      defaultValue = "",
      description = "The SHA-256 of that archive.")
  private String sha256 = "";

  CourseInitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      for (String file : CourseTemplate.write(folder, archive, sha256)) {
        terminal.out().println(folder.resolve(file));
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandException("file_exists", e.getMessage() + " is there already", e);
    }
    if (archive.isEmpty() || sha256.isEmpty()) {
      terminal
          .out()
          .println(
              "CI needs to know where Assay is: set archive and sha256 in "
                  + folder.resolve("assayw.properties"));
    }
    terminal.out().flush();
    return ExitCode.YES;
  }
}
