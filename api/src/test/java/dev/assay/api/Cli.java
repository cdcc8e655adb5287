package dev.assay.api;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs commands within this process, on the real engine and the bundled problems. */
final class Cli {
  static final Path BANK = Path.of("../problems/bank");

  private Cli() {}

  record Run(int exitCode, String out, String err) {}

  /**
   * Runs one command.
   *
   * @param folder for what it keeps
   */
  static Run run(Path folder, String in, String... arguments) {
    return run(folder, in, Map.of(), arguments);
  }

  /**
   * The same with variables of the environment.
   *
   * @param folder for what it keeps
   */
  static Run run(Path folder, String in, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            environment);
    int exitCode = Main.commandLine(installation(folder), terminal).execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return new Run(exitCode, out.toString(), err.toString());
  }

  static Installation installation(Path folder) {
    return new Installation(
        Path.of("../grader/target/worker"),
        BANK,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        folder.resolve("data"),
        folder.resolve("cache"),
        null);
  }
}
