package dev.assay.api;

import dev.assay.api.wire.CheckupJson;
import dev.assay.api.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Check this machine: try what grading rests on, and say how to get what is missing.",
    footer = "%nExit code: 0 if answers can be graded safely, 1 if not, 2 on wrong usage.")
final class DoctorCommand implements Callable<Integer> {
  /** How the findings are written to standard output. */
  enum Format {
    TEXT,
    JSON
  }

  private final Installation installation;
  private final Terminal terminal;

  @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  DoctorCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Check> checks = new Checkup(installation, sandbox.value()).run();
    CheckupJson checkup = CheckupJson.of(checks.stream().map(DoctorCommand::json).toList());
    switch (format) {
      case TEXT -> checks.forEach(this::write);
      case JSON -> terminal.out().println(Json.write(checkup));
    }
    terminal.out().flush();
    return checkup.passed() ? ExitCode.YES : ExitCode.NO;
  }

  private static CheckupJson.CheckJson json(Check check) {
    return new CheckupJson.CheckJson(
        check.name(),
        check.status().name().toLowerCase(Locale.ROOT),
        check.detail(),
        check.remedy());
  }

  private void write(Check check) {
    terminal
        .out()
        .println(
            "%-8s %-14s %s"
                .formatted(
                    check.status().name().toLowerCase(Locale.ROOT), check.name(), check.detail()));
    if (!check.remedy().isEmpty()) {
      terminal.out().println(" ".repeat(24) + check.remedy());
    }
  }
}
