package dev.assay.api.chaos;

import dev.assay.api.store.StoreLocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Kills services with {@code kill -9} under load, starts them again, and lets the rest be graded:
 * every acknowledged submission must have its one right verdict then.
 */
final class Kills {
  /** Longer than the next takes to be graded, be it on its third attempt on a busy machine. */
  private static final long PATIENCE_NS = 180_000_000_000L;

  /** Who finds the queue full asks again: little is left to be graded in the end. */
  private static final String[] OPTIONS = {"--queue", "40", "--max-wait", "600"};

  private final Path home;
  private final StoreLocation location;
  private double longestLeft;
  private final List<Node> nodes = Collections.synchronizedList(new ArrayList<>());

  Kills(Path home, StoreLocation location) {
    this.home = home;
    this.location = location;
    Audit.prepare(location);
  }

  /**
   * How long after a kill the last process was there that the service had started, in milliseconds;
   * known where there is one service at a time.
   */
  double longestLeft() {
    return longestLeft;
  }

  /** Any of those that listen. */
  private @Nullable URI address() {
    List<URI> up;
    synchronized (nodes) {
      up = nodes.stream().map(Node::address).filter(Objects::nonNull).toList();
    }
    return up.isEmpty() ? null : up.get(new Random().nextInt(up.size()));
  }

  /**
   * At random moments, those of its start among them: from the launch on, up to three seconds after
   * it first listens.
   *
   * @param number of services at once; each kill hits one of them
   */
  Audit.Result atRandom(int number, int kills, long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < number; i++) {
      nodes.add(Node.serve(home, location, OPTIONS));
    }
    nodes.getFirst().ready();
    Learners learners = new Learners(3, 60, seed, this::address);
    for (int i = 0; i < kills; i++) {
      int victim = random.nextInt(number);
      Node node = nodes.get(victim);
      if (random.nextInt(5) > 0) { // Else wherever it is: starting, perhaps.
        node.ready();
      }
      Thread.sleep(random.nextInt(3000));
      node.kill();
      if (number == 1) {
        longestLeft = Math.max(longestLeft, Leftovers.awaitEnd(home));
      }
      nodes.set(victim, Node.serve(home, location, OPTIONS));
    }
    return end(learners);
  }

  /** At one step of the n-th submission, while others are on their way. */
  Audit.Result at(String step, int occurrence) throws Exception {
    nodes.add(Node.stoppingAt(home, location, step, occurrence));
    nodes.getFirst().ready();
    Learners learners = new Learners(3, 60, occurrence, this::address);
    nodes.getFirst().awaitStop();
    nodes.getFirst().kill();
    nodes.set(0, Node.serve(home, location, OPTIONS));
    return end(learners);
  }

  /** Workers of one service, at random moments; the service itself is left alone. */
  Audit.Result ofWorkers(int kills, long seed) throws Exception {
    Random random = new Random(seed);
    nodes.add(Node.serve(home, location, OPTIONS));
    nodes.getFirst().ready();
    Learners learners = new Learners(3, 60, seed, this::address);
    for (int killed = 0; killed < kills; ) {
      Thread.sleep(random.nextInt(300));
      List<ProcessHandle> workers = nodes.getFirst().workers();
      if (!workers.isEmpty() && workers.get(random.nextInt(workers.size())).destroyForcibly()) {
        killed++;
      }
    }
    return end(learners);
  }

  private Audit.Result end(Learners learners) throws Exception {
    for (Node node : nodes) {
      node.ready();
    }
    learners.end();
    long pending = Audit.pending(location);
    long since = System.nanoTime();
    while (pending > 0 && System.nanoTime() - since < PATIENCE_NS) {
      Thread.sleep(200);
      long now = Audit.pending(location);
      since = now < pending ? System.nanoTime() : since;
      pending = now;
    }
    for (Node node : nodes) {
      node.stop();
    }
    nodes.clear();
    return Audit.of(location, learners);
  }
}
