package dev.assay.api;

import dev.assay.api.store.Limits;
import dev.assay.grader.Grader;
import dev.assay.grader.execute.Health;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Grade answers over HTTP, until stopped.")
final class ServeCommand implements Callable<Integer> {
  private final Installation installation;
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 for a free one.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "How many submissions may wait (default: ${DEFAULT-VALUE}); more are refused with 503.")
  private int queue = Limits.DEFAULT.queued();

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      description =
          "How long a submission may have to wait (default: ${DEFAULT-VALUE}); what would have to"
              + " wait longer is refused with 503.")
  private int maxWait = (int) Limits.DEFAULT.longestWait().toSeconds();

  @Option(
      names = "--quota",
      paramLabel = "N",
      description = "How many submissions a learner has a day (default: ${DEFAULT-VALUE}).")
  private int quota = Limits.DEFAULT.daily();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "How many submissions a learner has a minute (default: ${DEFAULT-VALUE}).")
  private int rate = Server.Settings.SUBMISSIONS_A_MINUTE;

  @Option(names = "--bank", paramLabel = "DIR", description = "A folder of problems of your own.")
  private @Nullable Path bank;

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  ServeCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new CommandException("invalid_port", "a port is 0 to 65535");
    }
    if (queue < 1 || maxWait < 1 || quota < 1 || rate < 1) {
      throw new CommandException("invalid_limit", "a limit is 1 at least");
    }
    ProblemBank problems = installation.openBank(bank);
    Grader grader = installation.startGrader(sandbox.value());
    Server server;
    try {
      server =
          Server.start(
              new Server.Settings(
                  host,
                  port,
                  store.location(installation),
                  new Limits(queue, Duration.ofSeconds(maxWait), quota),
                  rate),
              Site.of(problems, grader));
    } catch (RuntimeException e) {
      grader.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, grader), "stop"));
    grader.warmUp();
    greet(server.address(), problems);
    tellOfSandbox(grader.engine().health());
    new CountDownLatch(1).await(); // A signal ends the process, by way of the hook.
    return ExitCode.YES;
  }

  private static void stop(Server server, Grader grader) {
    server.close();
    grader.close();
  }

  private void tellOfSandbox(Health health) {
    List<String> inForce =
        health.layers().stream().filter(Health.Layer::inForce).map(Health.Layer::name).toList();
    terminal
        .out()
        .println(
            "Workers run DuckDB %s, contained by %s"
                .formatted(
                    health.engineVersion(),
                    inForce.isEmpty() ? "limits alone" : String.join(", ", inForce)));
    for (Health.Layer layer : health.layers()) {
      if (!layer.inForce()) {
        terminal
            .err()
            .println(
                "assay: incomplete_sandbox: no %s (%s): %s"
                    .formatted(layer.name(), layer.purpose(), layer.remedy()));
      }
    }
    terminal.out().flush();
  }

  private void greet(URI address, ProblemBank problems) {
    List<Problem> sound = problems.problems();
    for (String id : Problems.broken(problems, sound)) {
      terminal.err().println("assay: broken_problem: %s is not served".formatted(id));
    }
    terminal.out().println("Assay serves %d problems at %s".formatted(sound.size(), address));
    String id = sound.isEmpty() ? "ID" : sound.getFirst().id();
    terminal
        .out()
        .println(
            """
            Try:  curl -s -H 'Content-Type: application/json' -H 'Prefer: wait=10' \
            -d '{"sql": "SELECT 42"}' %s/v1/problems/%s/submissions"""
                .formatted(address, id));
    terminal.out().flush();
  }
}
