package dev.assay.api;

import dev.assay.api.store.StoreException;
import dev.assay.grader.execute.EngineException;
import dev.assay.problems.ProblemsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Grades SQL answers: never accepts a wrong one, never rejects a right one, says why.")
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.system();
    int code;
    try {
      code = commandLine(Installation.discover(System.getenv()), terminal).execute(args);
    } catch (CommandException e) {
      code = fail(terminal, e.code(), e.getMessage());
    }
    System.exit(code);
  }

  static CommandLine commandLine(Installation installation, Terminal terminal) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new GradeCommand(installation, terminal))
            .addSubcommand(new ProblemsCommand(installation, terminal))
            .addSubcommand(new ShowCommand(installation, terminal))
            .addSubcommand(
                new CommandLine(new NewCommand()).addSubcommand(new NewProblemCommand(terminal)))
            .addSubcommand(CourseCommand.line(installation, terminal))
            .addSubcommand(new VerifyCommand(installation, terminal))
            .addSubcommand(new ServeCommand(installation, terminal))
            .addSubcommand(new DoctorCommand(installation, terminal))
            .addSubcommand(new DemoCommand(installation, terminal));
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, _) -> misused(terminal, e))
        .setExecutionExceptionHandler((e, _, _) -> failed(terminal, e));
  }

  private static int misused(Terminal terminal, ParameterException e) {
    fail(terminal, "usage", e.getMessage());
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("Try '" + command + " --help'.");
    return ExitCode.FAILURE;
  }

  private static int failed(Terminal terminal, Exception e) {
    LOG.debug("the command failed", e);
    return switch (e) {
      case CommandException known -> fail(terminal, known.code(), known.getMessage());
      case ProblemsException known -> fail(terminal, "no_problems", known.getMessage());
      case StoreException known -> fail(terminal, "no_store", known.getMessage());
      case EngineException known -> fail(terminal, "no_engine", known.getMessage());
      case IOException known -> fail(terminal, "input_output", known.getMessage());
      default -> fail(terminal, "internal_error", e.toString());
    };
  }

  private static int fail(Terminal terminal, String code, @Nullable String message) {
    terminal.err().println("assay: " + code + ": " + message);
    terminal.err().flush();
    return ExitCode.FAILURE;
  }
}
