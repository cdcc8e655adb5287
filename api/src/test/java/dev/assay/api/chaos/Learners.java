package dev.assay.api.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.api.Http;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.grader.model.Verdict;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Send answers to whatever service is up, each with a key of its own and again and again until it
 * is acknowledged; and remember what was acknowledged, and what verdict was seen.
 */
final class Learners {
  static final String ASSESSMENT = "exam";

  /** One in so many answers gets a worker stuck. */
  private static final int STUCK_OF = 25;

  private static final Map.Entry<String, Verdict> STUCK =
      Map.entry(Home.STUCK, Home.right(Home.STUCK));

  /** How long one that was begun is brought to its end when all is over and a service is up. */
  private static final long PATIENCE_NS = 120_000_000_000L;

  private final Supplier<@Nullable URI> address;
  private final int pauseMs;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Map.Entry<String, Verdict>> answers = List.copyOf(Home.ANSWERS.entrySet());
  private final AtomicInteger repeated = new AtomicInteger();
  private volatile boolean going = true;
  private volatile long endedAt;

  /** Acknowledged submissions and the verdict that is right for each. */
  final Map<String, Verdict> acknowledged = new ConcurrentHashMap<>();

  /** Verdicts that were read while things broke: none may change afterwards. */
  final Map<String, String> seen = new ConcurrentHashMap<>();

  /** What went wrong in a way that nothing excuses. */
  final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  /**
   * @param address of a service that is up; null where none is
   */
  Learners(int number, int pauseMs, long seed, Supplier<@Nullable URI> address) {
    this.address = address;
    this.pauseMs = pauseMs;
    for (int i = 0; i < number; i++) {
      Random random = new Random(seed + i);
      threads.add(Thread.ofVirtual().start(() -> work(random)));
    }
  }

  private void work(Random random) {
    while (going) {
      Map.Entry<String, Verdict> answer =
          random.nextInt(STUCK_OF) == 0 ? STUCK : answers.get(random.nextInt(answers.size()));
      String key = UUID.randomUUID().toString();
      String id = submit(answer.getKey(), key);
      if (id == null) {
        faults.add("never acknowledged, though a service is up");
      } else {
        Verdict before = acknowledged.put(id, answer.getValue());
        if (before != null) {
          faults.add("the id " + id + " was given twice");
        }
        look(random);
        pause(random.nextInt(pauseMs) + 1);
      }
    }
  }

  /** Null if it was never acknowledged. */
  private @Nullable String submit(String sql, String key) {
    String body = Json.write(new SubmissionRequest(sql, ASSESSMENT));
    // What was begun is brought to its end: the key makes it safe to ask again and again.
    while (going || System.nanoTime() - endedAt < PATIENCE_NS) {
      URI service = address.get();
      if (service != null) {
        try {
          HttpResponse<String> response =
              new Http(service, null)
                  .post(
                      "/v1/problems/" + Home.PROBLEM + "/submissions",
                      body,
                      "Idempotency-Key",
                      "\"" + key + "\"");
          if (response.statusCode() / 100 == 2) {
            return Http.json(response).path("id").asText();
          }
          if (response.statusCode() != 503 && response.statusCode() != 409) {
            faults.add("a submission was answered with " + response.body());
          }
        } catch (Exception e) {
          repeated.incrementAndGet(); // The service is gone.
        }
      }
      pause(50);
    }
    return null;
  }

  /** Reads one that was acknowledged before. */
  private void look(Random random) {
    List<String> ids = acknowledged.keySet().stream().limit(200).toList();
    String id = ids.get(random.nextInt(ids.size()));
    URI service = address.get();
    if (service == null) {
      return;
    }
    try {
      HttpResponse<String> response = new Http(service, null).get("/v1/submissions/" + id);
      if (response.statusCode() == 404) {
        faults.add("the acknowledged submission " + id + " is gone");
      }
      if (response.statusCode() == 200) {
        JsonNode now = Http.json(response);
        if (now.path("state").asText().equals("done")) {
          String verdict = now.path("verdict").asText() + " at " + now.path("finished_at").asText();
          String before = seen.putIfAbsent(id, verdict);
          if (before != null && !before.equals(verdict)) {
            faults.add("the verdict of " + id + " changed: " + before + ", " + verdict);
          }
        }
      }
    } catch (Exception _) {
      // The service is gone.
    }
  }

  int repeated() {
    return repeated.get();
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings to their end what was begun; a service must be up. */
  void end() throws InterruptedException {
    endedAt = System.nanoTime();
    going = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
