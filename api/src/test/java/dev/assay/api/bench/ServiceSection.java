package dev.assay.api.bench;

import dev.assay.api.Http;
import dev.assay.api.Server;
import dev.assay.api.Site;
import dev.assay.api.store.Limits;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Gradings a second over HTTP, each on disk before it is acknowledged, and the engine's own. */
final class ServiceSection implements Section {
  private static final String PROBLEM = "cholera-did";
  private static final int GRADINGS = 300;
  private static final int CLIENTS = 8;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    Path folder = Files.createTempDirectory("assay-bench-service");
    try (Workshop workshop = Workshop.open();
        Workshop second = Workshop.open()) {
      Problem problem = Workshop.problem(PROBLEM);
      String sql = problem.submissions().getFirst().sql();
      Grader grader = workshop.grader();
      Callable<Object> one = () -> grader.grade(problem.task(), new Submission(sql));
      perSecond(2, one); // The warm-up.
      double engine = perSecond(2, one);
      figures.add("the engine's own, two at a time", engine, "gradings/s");
      double sqlite = served(List.of(grader), TestStore.SQLITE.fresh(folder), sql);
      figures.add("one service, SQLite", sqlite, "gradings/s");
      figures.add("  share of the engine's own", sqlite / engine, "", ">= 0.8");
      StoreLocation postgresql = TestStore.POSTGRESQL.fresh(folder);
      figures.add(
          "one service, PostgreSQL", served(List.of(grader), postgresql, sql), "gradings/s");
      figures.add(
          "two services, PostgreSQL",
          served(List.of(grader, second.grader()), postgresql, sql),
          "gradings/s");
      figures.note("services, workers, PostgreSQL and clients share this machine's cores");
    }
  }

  private static double served(List<Grader> graders, StoreLocation location, String sql)
      throws Exception {
    ProblemBank bank = new ProblemBank(Path.of("problems/bank"));
    Server.Settings settings =
        new Server.Settings(
            "127.0.0.1", 0, location, new Limits(10_000, Duration.ofMinutes(10), 1000), 1000);
    List<Server> servers = new ArrayList<>();
    try {
      for (Grader grader : graders) {
        servers.add(Server.start(settings, Site.of(bank, grader)));
      }
      List<URI> addresses = servers.stream().map(Server::address).toList();
      String body = Json.write(new SubmissionRequest(sql));
      String path = "/v1/problems/" + PROBLEM + "/submissions";
      AtomicInteger turn = new AtomicInteger();
      // Not the tests' client, which checks every response and so takes time of these same cores.
      HttpClient client = HttpClient.newHttpClient();
      Callable<Object> one =
          () -> {
            URI address = addresses.get(turn.getAndIncrement() % addresses.size());
            HttpRequest request =
                new Http(address, null).request("POST", path, body, "Prefer", "wait=30");
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
              throw new IllegalStateException("not graded: " + status);
            }
            return status;
          };
      perSecond(CLIENTS, one);
      return perSecond(CLIENTS, one);
    } finally {
      servers.forEach(Server::close);
    }
  }

  private static double perSecond(int atOnce, Callable<Object> one) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(atOnce)) {
      for (Future<Object> each : pool.invokeAll(Collections.nCopies(GRADINGS, one))) {
        each.get();
      }
    }
    return GRADINGS / (Figures.millisSince(start) / 1000);
  }
}
