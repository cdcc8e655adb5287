package dev.assay.api;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What a command reads from and writes to.
 *
 * @param interactive whether a person watches, so that progress may be shown
 * @param environment the variables of the process
 */
record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    Map<String, String> environment) {
  Terminal {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    environment = Map.copyOf(environment);
  }

  /** The streams of this process. */
  @SuppressWarnings("SystemConsoleNull") // It may be null, depending on the provider of the JDK.
  static Terminal system() {
    Console console = System.console();
    return new Terminal(
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        console != null && console.isTerminal(),
        System.getenv());
  }
}
