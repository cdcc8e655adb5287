package dev.assay.api;

import dev.assay.api.store.StoreException;
import dev.assay.grader.execute.EngineException;
import dev.assay.problems.ProblemsException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
      code = commandLine(Installation.discover(System.getenv()), terminal, args).execute(args);
    } catch (CommandException e) {
      code = fail(terminal, e.code(), e.getMessage());
    }
    System.exit(code);
  }

  static CommandLine commandLine(Installation installation, Terminal terminal) {
    return commandLine(installation, terminal, new String[0]);
  }

  /**
   * What reads arguments like these. If they begin with the name of a command it knows no other:
   * setting all of them up takes longer than some take to run.
   */
  private static CommandLine commandLine(
      Installation installation, Terminal terminal, String[] args) {
    Map<String, Supplier<Object>> commands = commands(installation, terminal);
    CommandLine line = new CommandLine(new Main());
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, _) -> misused(terminal, e))
        .setExecutionExceptionHandler((e, _, _) -> failed(terminal, e));
  }

  private static Map<String, Supplier<Object>> commands(
      Installation installation, Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("grade", () -> new GradeCommand(installation, terminal));
    commands.put("plan", () -> new PlanCommand(installation, terminal));
    commands.put("problems", () -> new ProblemsCommand(installation, terminal));
    commands.put("show", () -> new ShowCommand(installation, terminal));
    commands.put(
        "new",
        () -> new CommandLine(new NewCommand()).addSubcommand(new NewProblemCommand(terminal)));
    commands.put("course", () -> CourseCommand.line(installation, terminal));
    commands.put("verify", () -> new VerifyCommand(installation, terminal));
    commands.put("harden", () -> new HardenCommand(installation, terminal));
    commands.put("equiv", () -> new EquivCommand(installation, terminal));
    commands.put("serve", () -> new ServeCommand(installation, terminal));
    commands.put("token", () -> new TokenCommand(installation, terminal));
    commands.put("doctor", () -> new DoctorCommand(installation, terminal));
    commands.put("demo", () -> new DemoCommand(installation, terminal));
    return commands;
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
