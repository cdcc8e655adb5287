package dev.assay.api.chaos;

import dev.assay.api.FailpointNode;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The service's part of {@code make chaos}: what the tests do in short, in full and with figures.
 * The arguments choose among the parts, {@code kills=20} with a number of its own. Ends with 1 if a
 * promise is broken.
 */
final class Chaos {
  private static final long SEED = 7;

  private final Path folder;
  private boolean sound = true;

  private Chaos(Path folder) {
    this.folder = folder;
  }

  private interface Part {
    void run(int number) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Chaos chaos = new Chaos(Files.createTempDirectory("assay-chaos"));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("kills", 200);
    numbers.put("kills-of-two", 200);
    numbers.put("failpoints", 3);
    numbers.put("overload", 120);
    Map<String, Part> parts =
        Map.of(
            "kills", number -> chaos.kills(TestStore.SQLITE, 1, number),
            "kills-of-two", number -> chaos.kills(TestStore.POSTGRESQL, 2, number),
            "failpoints", chaos::failpoints,
            "overload", chaos::overload);
    List<String> chosen =
        arguments.length == 0 ? List.copyOf(numbers.keySet()) : Arrays.asList(arguments);
    for (String choice : chosen) {
      String[] words = choice.split("=", 2);
      Part part = parts.get(words[0]);
      if (part == null) {
        System.err.println("the parts are " + String.join(", ", numbers.keySet()));
        System.exit(2);
      } else {
        part.run(words.length == 2 ? Integer.parseInt(words[1]) : numbers.getOrDefault(words[0], 1));
      }
    }
    System.exit(chaos.sound ? 0 : 1);
  }

  private void kills(TestStore kind, int services, int number) throws Exception {
    Path place = Files.createTempDirectory(folder, "kills");
    long start = System.nanoTime();
    Audit.Result result =
        new Kills(Home.in(place), kind.fresh(place)).atRandom(services, number, SEED);
    report(
        "%d kills, %d service(s) on %s, in %.0f s"
            .formatted(number, services, kind, (System.nanoTime() - start) / 1e9),
        result);
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

  private void overload(int seconds) throws Exception {
    Path place = Files.createTempDirectory(folder, "overload");
    StoreLocation location = TestStore.SQLITE.fresh(place);
    Node node = Node.serve(Home.in(place), location);
    URI address = node.ready();
    Overload overload = new Overload(address);
    overload.capacity(Duration.ofSeconds(10)); // The warm-up.
    double capacity = overload.capacity(Duration.ofSeconds(10));
    Overload.Result result =
        overload.send(10 * capacity, Duration.ofSeconds(seconds), node.pid());
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
        "overload: capacity %.1f/s, %d sent in %d s, %d accepted and graded (p95 %.0f ms),"
            + " %d refused (p95 %.1f ms), memory %.0f MB at a quarter, %.0f MB at the end,"
            + " %d faults%n",
        capacity,
        result.sent(),
        seconds,
        turnaround.size(),
        p95(turnaround),
        refused.size(),
        p95(refused),
        resident.get(resident.size() / 4),
        resident.getLast(),
        result.faults().size());
    result.faults().stream().limit(5).forEach(fault -> System.out.println("  " + fault));
    sound &= result.faults().isEmpty();
  }

  private static double p95(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
