package dev.assay.grader.chaos;

import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Orphans;
import dev.assay.grader.execute.Sandbox;
import dev.assay.grader.execute.Shop;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code make chaos}: what the tests do in short, in full and with figures. The arguments choose
 * among the parts. Ends with 1 if a figure is out of bounds.
 */
final class Chaos {
  private static final long SEED = 7;
  private static final int GRADINGS = 2000;
  private static final int KILLS = 200;
  private static final int HONEST = 300;
  private static final int STARTS = 20;
  private static final double LEFT_MS = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Figures figures = new Figures();

  private Chaos(Path folder) {
    this.folder = folder;
  }

  private interface Part {
    void run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Chaos chaos = new Chaos(Files.createTempDirectory("assay-chaos"));
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("hostile", chaos::hostile);
    parts.put("busy", chaos::busy);
    parts.put("kills", chaos::kills);
    parts.put("orphans", chaos::orphans);
    Set<String> chosen = arguments.length == 0 ? parts.keySet() : Set.of(arguments);
    if (!parts.keySet().containsAll(chosen)) {
      System.err.println("the parts are " + String.join(", ", parts.keySet()));
      System.exit(2);
    }
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (chosen.contains(part.getKey())) {
        part.getValue().run();
      }
    }
    System.exit(chaos.figures.sound() ? 0 : 1);
  }

  private Arena arena() {
    return new Arena(folder, Engines.settings(folder), Limits.DEFAULT);
  }

  /** All hostile cases, one after the other, through the gate and past it. */
  private void hostile() {
    try (Arena arena = arena();
        MemoryMeter memory = new MemoryMeter(arena)) {
      figures.section("hostile cases through the whole pipeline, limit 2 s");
      each(
          arena,
          hostile -> hostile.verdicts().contains(arena.grade(hostile.sql()).verdict()),
          Limits.DEFAULT);
      figures.section("hostile cases with the gate off, limit 1 s");
      each(
          arena,
          hostile -> !(arena.runUngated(hostile.sql()) instanceof Execution.Broken),
          Shop.LIMITS);
      figures.add("most memory of a worker", memory.megabytes(), "MB", 700);
    }
  }

  private void each(Arena arena, Predicate<HostileCase> rightly, Limits limits) {
    double slowest = 0;
    String which = "";
    int wrongCanaries = 0;
    int changes = 0;
    List<HostileCase> cases = HostileCase.all().toList();
    for (HostileCase hostile : cases) {
      long start = System.nanoTime();
      if (!rightly.test(hostile)) {
        figures.fault("another verdict: " + hostile.id());
      }
      double millis = (System.nanoTime() - start) / 1e6;
      if (millis > slowest) {
        slowest = millis;
        which = hostile.id();
      }
      wrongCanaries += arena.canary() == Verdict.ACCEPTED ? 0 : 1;
      changes += arena.untouched() ? 0 : 1;
    }
    figures.add("cases", cases.size());
    figures.none("wrong canaries after them", wrongCanaries);
    figures.none("changed databases after them", changes);
    figures.add(
        "slowest verdict (" + which + ")", slowest, "ms", limits.time().toMillis() + 2000.0);
  }

  /** Honest queries while other processes want every core. */
  private void busy() throws IOException {
    try (Arena arena = arena();
        BusyCores _ = new BusyCores(2)) {
      int wrong = 0;
      for (int i = 0; i < HONEST; i++) {
        wrong += arena.canary() == Verdict.ACCEPTED ? 0 : 1;
      }
      figures.section("honest answers while four other processes keep both cores busy");
      figures.add("gradings", HONEST);
      figures.none("other verdicts than accepted", wrong);
    }
  }

  private void kills() throws Exception {
    try (Arena arena = arena()) {
      long before = bytesOnDisk();
      KillStorm storm = KillStorm.over(arena, GRADINGS, KILLS, SEED);
      figures.section("workers killed at random moments");
      figures.add("gradings", GRADINGS);
      figures.add("kills", storm.kills());
      figures.none("gradings that end in another verdict", storm.faults().size());
      storm.faults().forEach(figures::fault);
      figures.none("growth on disk, in bytes", bytesOnDisk() - before);
    }
  }

  /** What this run may have left behind: databases, and what the engine's driver unpacks. */
  private long bytesOnDisk() throws IOException {
    long bytes = size(folder);
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      for (Path file : files.filter(path -> path.toString().contains("duckdb")).toList()) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  private static long size(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  /** {@code kill -9} of services one of whose workers is stuck, and of some that start workers. */
  private void orphans() throws Exception {
    for (Sandbox sandbox : List.of(Sandbox.AUTO, Sandbox.OFF)) {
      Orphans orphans = Orphans.of(Files.createTempDirectory(folder, "stuck"), sandbox);
      orphans.killService();
      figures.section("service killed with a worker stuck, sandbox " + sandbox);
      figures.add("workers", orphans.workers().size());
      figures.add(
          "until nothing was left", (double) orphans.awaitEnd(PATIENCE).toMillis(), "ms", LEFT_MS);
    }
    Random random = new Random(SEED);
    double longest = 0;
    for (int i = 0; i < STARTS; i++) {
      Orphans orphans =
          Orphans.ofStarting(Files.createTempDirectory(folder, "start"), Sandbox.AUTO);
      Thread.sleep(random.nextInt(1000));
      orphans.killService();
      longest = Math.max(longest, (double) orphans.awaitEnd(PATIENCE).toMillis());
    }
    figures.section("services killed while they start workers");
    figures.add("services", STARTS);
    figures.add("until nothing was left, at most", longest, "ms", LEFT_MS);
  }
}
