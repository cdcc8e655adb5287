package dev.assay.api;

import dev.assay.api.course.Bundle;
import dev.assay.api.course.Course;
import dev.assay.problems.ProblemBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description =
        "Encrypt the course's problem folders into the file that assay.yaml names as its bundle.",
    footer = {
      "%nThe key is a secret of your CI. Whoever may change what CI runs can read it, and pull"
          + " requests from forks do not get it: a server (--server) is the safe way."
    })
final class CoursePackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder that holds assay.yaml; this one if it is left out.")
  private Path folder = Path.of("");

  @Option(
      names = "--key-env",
      paramLabel = "NAME",
      defaultValue = BundleKey.VARIABLE,
      description =
          "The environment variable that holds the key; a new key is made and printed if it is not"
              + " set (default: $${DEFAULT-VALUE}).")
  private String keyVariable = "";

  CoursePackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Course course = Courses.in(folder);
    Path bundle = course.bundle();
    if (bundle == null) {
      throw new CommandException(
          "no_bundle", "assay.yaml names no bundle; add for example 'bundle: hidden.assay'");
    }
    List<Path> packages =
        course.entries().stream()
            .map(Course.Entry::problem)
            .filter(ProblemBank::isFolder)
            .map(Path::of)
            .distinct()
            .toList();
    for (Path each : packages) {
      Problems.sound(folder.resolve(each));
    }
    boolean fresh = terminal.environment().getOrDefault(keyVariable, "").isBlank();
    Map<String, String> key =
        fresh ? Map.of(keyVariable, BundleKey.generate()) : terminal.environment();
    Path file = folder.resolve(bundle);
    Files.writeString(file, Bundle.seal(folder, packages, BundleKey.of(keyVariable, key)) + "\n");
    terminal.out().println("%s: %d problems, encrypted".formatted(file, packages.size()));
    if (fresh) {
      terminal.out().println("Keep this as the secret %s of your CI:".formatted(keyVariable));
      terminal.out().println(key.get(keyVariable));
    }
    for (Path each : packages) {
      terminal
          .out()
          .println(
              "Leave out of the students' repository: %s and %s"
                  .formatted(each.resolve("data/secret"), each.resolve("submissions")));
    }
    terminal.out().flush();
    return ExitCode.YES;
  }
}
