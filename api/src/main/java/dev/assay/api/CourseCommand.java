package dev.assay.api;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of course repositories. */
@Command(
    name = "course",
    mixinStandardHelpOptions = true,
    description = "Grade a course repository: a folder with an assay.yaml.")
final class CourseCommand {
  private CourseCommand() {}

  static CommandLine line(Installation installation, Terminal terminal) {
    return new CommandLine(new CourseCommand())
        .addSubcommand(new CourseInitCommand(terminal))
        .addSubcommand(new CourseGradeCommand(installation, terminal))
        .addSubcommand(new CoursePackCommand(terminal));
  }
}
