package dev.assay.api.chaos;

import dev.assay.api.FailpointNode;
import dev.assay.api.Site;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.TestStore;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineSettings;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.WorkerLaunch;
import dev.assay.problems.ProblemBank;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The service's part of {@code make chaos}: what the tests do in short, in full and with figures.
 * The arguments choose among the parts, {@code service-kills=20} with a number of its own. Ends
 * with 1 if a promise is broken.
 */
final class Chaos {
  private static final long SEED = 7;
  private static final int LEFT_MS = 2000;
  private static final int VERDICT_MS = 5000;
  private static final int REFUSAL_MS = 50;

  private final Path folder;
  private boolean sound = true;

  private Chaos(Path folder) {
    this.folder = folder;
  }

  private interface Action {
    void run(int number) throws Exception;
  }

  /**
   * A part.
   *
   * @param usual its number: of kills, submissions, restarts or seconds
   */
  private record Part(int usual, Action action) {}

  public static void main(String[] arguments) throws Exception {
    Chaos chaos = new Chaos(Files.createTempDirectory("assay-chaos"));
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("service-kills", new Part(100, it -> chaos.kills(TestStore.SQLITE, 1, it)));
    parts.put("service-pair", new Part(100, it -> chaos.kills(TestStore.POSTGRESQL, 2, it)));
    parts.put("service-failpoints", new Part(2, chaos::failpoints));
    parts.put("service-workers", new Part(200, chaos::workers));
    parts.put("service-restarts", new Part(5, chaos::restarts));
    parts.put("service-overload", new Part(120, chaos::overload));
    List<String> chosen = arguments.length == 0 ? List.copyOf(parts.keySet()) : List.of(arguments);
    for (String choice : chosen) {
      String[] words = choice.split("=", 2);
      Part part = parts.get(words[0]);
      if (part == null) {
        System.err.println("the parts are " + String.join(", ", parts.keySet()));
        System.exit(2);
      } else {
        part.action().run(words.length == 2 ? Integer.parseInt(words[1]) : part.usual());
      }
    }
    System.exit(chaos.sound ? 0 : 1);
  }

  private void kills(TestStore kind, int services, int number) throws Exception {
    Path place = Files.createTempDirectory(folder, "kills");
    long start = System.nanoTime();
    Kills kills = new Kills(Home.in(place), kind.fresh(place));
    Audit.Result result = kills.atRandom(services, number, SEED);
    report(
        "%d kill -9 of %s on %s, in %.0f s"
            .formatted(
                number,
                services == 1 ? "the service" : "one of " + services + " services",
                kind,
                (System.nanoTime() - start) / 1e9),
        result);
    if (services == 1) {
      bounded("  until the last process of a killed one had ended", kills.longestLeft(), LEFT_MS);
    }
  }

  private void workers(int number) throws Exception {
    Path place = Files.createTempDirectory(folder, "workers");
    Kills kills = new Kills(Home.in(place), TestStore.SQLITE.fresh(place));
    report(number + " workers of a service killed", kills.ofWorkers(number, SEED));
  }

  private void restarts(int number) throws Exception {
    Path place = Files.createTempDirectory(folder, "restarts");
    EngineSettings settings =
        EngineSettings.of(
            WorkerLaunch.of(
                Path.of("../grader/target/worker"),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Sandbox.AUTO),
            place.resolve("fixtures"));
    try (RestartingPostgres postgres = new RestartingPostgres(place);
        Grader grader = Grader.start(settings)) {
      Audit.prepare(postgres.location());
      ProblemBank bank = new ProblemBank(Path.of("../problems/bank"));
      report(
          number + " restarts of PostgreSQL under a service",
          DatabaseRestarts.run(postgres, Site.of(bank, grader), number));
    }
  }

  private void failpoints(int occurrences) throws Exception {
    for (FailpointNode.Step step : FailpointNode.Step.values()) {
      for (int occurrence = 1; occurrence <= occurrences; occurrence++) {
        Path place = Files.createTempDirectory(folder, "failpoint");
        TestStore kind = occurrence % 2 == 0 ? TestStore.POSTGRESQL : TestStore.SQLITE;
        report(
            "killed at %s of submission %d, %s".formatted(step, occurrence, kind),
            new Kills(Home.in(place), kind.fresh(place)).at(step.name(), occurrence));
      }
    }
  }

  private void report(String what, Audit.Result result) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d acknowledged submissions, %d begun again, %d charged, %d faults%n",
        what,
        result.submissions(),
        result.again(),
        result.charged(),
        result.faults().size());
    result.faults().stream().limit(10).forEach(fault -> System.out.println("  " + fault));
    sound &= result.faults().isEmpty();
  }

  /** A time in milliseconds that must be below a bound. */
  private void bounded(String what, double value, int bound) {
    boolean within = value < bound;
    System.out.printf(
        Locale.ROOT, "%s: %.0f ms (%s %,d)%n", what, value, within ? "below" : "NOT BELOW", bound);
    sound &= within;
  }

  private void overload(int seconds) throws Exception {
    Path place = Files.createTempDirectory(folder, "overload");
    StoreLocation location = TestStore.SQLITE.fresh(place);
    Node node = Node.serve(Home.in(place), location);
    URI address = node.ready();
    Overload overload = new Overload(address);
    overload.capacity(Duration.ofSeconds(10)); // The warm-up.
    double capacity = overload.capacity(Duration.ofSeconds(10));
    Overload.Result result = overload.send(10 * capacity, Duration.ofSeconds(seconds), node.pid());
    while (Audit.pending(location) > 0) {
      Thread.sleep(200);
    }
    node.stop();
    List<Double> turnaround =
        Overload.turnaround(location, result.acknowledged().keySet()).stream().sorted().toList();
    List<Double> refused = result.refusedMs().stream().sorted().toList();
    List<Double> resident = result.residentMb();
    System.out.printf(
        Locale.ROOT,
        "overload: capacity %.1f gradings/s, %,d sent in %d s, %,d accepted and graded, %,d"
            + " refused, %d faults%n",
        capacity,
        result.sent(),
        seconds,
        turnaround.size(),
        refused.size(),
        result.faults().size());
    bounded("  accepted to verdict, p95", p95(turnaround), VERDICT_MS);
    bounded("  refusals, p95", p95(refused), REFUSAL_MS);
    System.out.printf(
        Locale.ROOT,
        "  memory of the service: %.0f MB at a quarter of the time, %.0f MB at the end%n",
        resident.get(resident.size() / 4),
        resident.getLast());
    Map<String, StoredSubmission> stored = Audit.all(location);
    result
        .acknowledged()
        .forEach(
            (id, verdict) -> {
              VerdictJson given = Objects.requireNonNull(stored.get(id)).verdict();
              if (given == null || given.verdict() != verdict) {
                System.out.println("  not " + verdict + ": " + id);
                sound = false;
              }
            });
    result.faults().stream().limit(5).forEach(fault -> System.out.println("  " + fault));
    sound &= result.faults().isEmpty();
  }

  private static double p95(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
