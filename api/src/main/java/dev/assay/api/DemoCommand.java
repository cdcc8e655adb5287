package dev.assay.api;

import dev.assay.api.store.StoreLocation;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionJson;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.model.Verdict;
import dev.assay.problems.FiledSubmission;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Start the service on a free port, send it right and wrong answers, and stop.")
final class DemoCommand implements Callable<Integer> {
  private static final List<String> SHOWN =
      List.of("top-customers", "churn-by-contract", "cholera-did");

  private final Installation installation;
  private final Terminal terminal;

  DemoCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ProblemBank bank = installation.openBank(null);
    Path data = Files.createTempDirectory("assay-demo");
    try (Grader grader = installation.startGrader();
        Server server =
            Server.start(
                Server.Settings.local(new StoreLocation.Sqlite(data.resolve("assay.db"))),
                Site.of(bank, grader));
        HttpClient client = HttpClient.newHttpClient()) {
      terminal.out().println("The service answers at " + server.address());
      boolean asExpected = true;
      for (String id : SHOWN) {
        Problem problem = Problems.named(id, bank);
        asExpected &= show(client, server.address(), problem, Verdict.ACCEPTED);
        asExpected &= show(client, server.address(), problem, Verdict.WRONG_ANSWER);
      }
      return asExpected ? ExitCode.YES : ExitCode.FAILURE;
    } finally {
      delete(data);
    }
  }

  /** Sends one of the problem's own answers of that kind. */
  private boolean show(HttpClient client, URI address, Problem problem, Verdict expected)
      throws IOException, InterruptedException {
    FiledSubmission answer =
        problem.submissions().stream()
            .filter(it -> it.verdict() == expected && !it.name().equals("reference"))
            .findFirst()
            .orElseThrow();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/problems/" + problem.id() + "/submissions"))
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=60")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Json.write(new SubmissionRequest(answer.sql()))))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new CommandException("demo_failed", "the service answered " + response.body());
    }
    VerdictJson verdict =
        Objects.requireNonNull(Json.read(response.body(), SubmissionJson.class).report());
    terminal
        .out()
        .println(
            "%-12s  %s: %s".formatted(verdict.verdict().code(), problem.name(), answer.name()));
    verdict.findings().forEach(finding -> terminal.out().println("    " + finding.message()));
    terminal.out().flush();
    return verdict.verdict() == expected;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
