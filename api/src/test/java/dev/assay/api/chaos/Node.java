package dev.assay.api.chaos;

import dev.assay.api.store.StoreLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the service. */
final class Node {
  private static final long PATIENCE_S = 120;

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final CompletableFuture<String> stopped = new CompletableFuture<>();

  private Node(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** {@code assay serve}, on a free port. */
  static Node serve(Path home, StoreLocation store, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("dev.assay.api.Main", "serve", "--port", "0"));
    arguments.addAll(List.of("--store", text(store)));
    arguments.addAll(List.of(options));
    return start(home, arguments);
  }

  /** The same service, which stops at a step in the life of the n-th submission. */
  static Node stoppingAt(Path home, StoreLocation store, String step, int occurrence)
      throws IOException {
    return start(home, List.of("dev.assay.api.FailpointNode", text(store), step, "" + occurrence));
  }

  private static String text(StoreLocation store) {
    return switch (store) {
      case StoreLocation.Sqlite sqlite -> sqlite.toString();
      case StoreLocation.Postgresql server ->
          server.toString().replace("://", "://" + server.user() + "@");
    };
  }

  private static Node start(Path home, List<String> arguments) throws IOException {
    Path data = home.resolveSibling("user");
    Files.createDirectories(data);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dassay.home=" + home,
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", data.resolve("cache").toString());
    builder.environment().put("XDG_DATA_HOME", data.resolve("data").toString());
    builder.redirectError(
        ProcessBuilder.Redirect.appendTo(home.resolveSibling("node.log").toFile()));
    return new Node(builder.start());
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int at = line.indexOf(" at http://");
        if (at >= 0) {
          address.complete(URI.create(line.substring(at + 4)));
        }
        if (line.startsWith("stopped at")) {
          stopped.complete(line);
        }
      }
    } catch (IOException _) {
      // It was killed.
    }
    IllegalStateException ended = new IllegalStateException("the service has ended");
    address.completeExceptionally(ended);
    stopped.completeExceptionally(ended);
  }

  /** Where it is reached, or null as long as it does not listen. */
  @Nullable URI address() {
    return process.isAlive() && address.state() == Future.State.SUCCESS
        ? address.resultNow()
        : null;
  }

  /** Waits until it listens. */
  URI ready() throws Exception {
    return address.get(PATIENCE_S, TimeUnit.SECONDS);
  }

  /** Waits until it has reached the step that it was told to stop at. */
  void awaitStop() throws Exception {
    stopped.get(PATIENCE_S, TimeUnit.SECONDS);
  }

  long pid() {
    return process.pid();
  }

  /** Its worker processes. */
  List<ProcessHandle> workers() {
    return process
        .descendants()
        .filter(it -> it.info().command().map(command -> command.endsWith("java")).orElse(false))
        .toList();
  }

  /** Kills it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
