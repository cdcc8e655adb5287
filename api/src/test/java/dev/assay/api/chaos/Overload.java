package dev.assay.api.chaos;

import dev.assay.api.Http;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a service many times as many answers as it can grade, whether it keeps up or not. */
final class Overload {
  private static final String PATH = "/v1/problems/" + Home.PROBLEM + "/submissions";
  private static final int PAGE_BYTES = 4096;

  private final Http http;
  private final List<Map.Entry<String, Verdict>> answers = List.copyOf(Home.ANSWERS.entrySet());

  Overload(URI address) {
    this.http = new Http(address, null);
  }

  /**
   * What came of it.
   *
   * @param refusedMs how long it took to refuse the others
   * @param residentMb of the service, second by second
   */
  record Result(
      int sent,
      Map<String, Verdict> acknowledged,
      List<Double> refusedMs,
      List<Double> residentMb,
      List<String> faults) {}

  /** Gradings a second, when as many wait as it grades at once. */
  double capacity(Duration time) throws Exception {
    AtomicInteger graded = new AtomicInteger();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String body = Json.write(new SubmissionRequest(answers.get(i % answers.size()).getKey()));
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (System.nanoTime() - start < time.toNanos()) {
                      try {
                        HttpResponse<String> response = http.post(PATH, body, "Prefer", "wait=30");
                        graded.addAndGet(response.statusCode() == 200 ? 1 : 0);
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return graded.get() / ((System.nanoTime() - start) / 1e9);
  }

  /** At that rate, for that time, from one client that does not wait for answers. */
  Result send(double perSecond, Duration time, long pid) throws Exception {
    Queue<Double> refused = new ConcurrentLinkedQueue<>();
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    Map<String, Verdict> acknowledged = new ConcurrentHashMap<>();
    List<Double> resident = new ArrayList<>();
    int total = (int) (perSecond * time.toSeconds());
    CountDownLatch open = new CountDownLatch(total);
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < total; i++) {
        Map.Entry<String, Verdict> answer = answers.get(i % answers.size());
        long due = start + (long) (i / perSecond * 1e9);
        while (System.nanoTime() < due) {
          Thread.sleep(1);
        }
        if (i % Math.max(1, (int) perSecond) == 0) {
          resident.add(residentMb(pid));
        }
        HttpRequest request =
            http.request("POST", PATH, Json.write(new SubmissionRequest(answer.getKey())));
        long sent = System.nanoTime();
        var _ =
            client
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete(
                    (response, failure) -> {
                      if (failure != null) {
                        faults.add(failure.toString());
                      } else if (response.statusCode() == 202) {
                        acknowledged.put(
                            Http.json(response).path("id").asText(), answer.getValue());
                      } else if (response.statusCode() == 503) {
                        refused.add((System.nanoTime() - sent) / 1e6);
                      } else {
                        faults.add(response.body());
                      }
                      open.countDown();
                    });
      }
      open.await();
    }
    return new Result(total, acknowledged, List.copyOf(refused), resident, List.copyOf(faults));
  }

  /** How long each waited for its verdict, in milliseconds, once all have theirs. */
  static List<Double> turnaround(StoreLocation location, Collection<String> ids) {
    Map<String, StoredSubmission> all = Audit.all(location);
    return ids.stream()
        .map(all::get)
        .map(it -> (double) Duration.between(it.submittedAt(), it.finishedAt()).toMillis())
        .toList();
  }

  private static double residentMb(long pid) throws IOException {
    String[] pages = Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ", 3);
    return Long.parseLong(pages[1]) * (double) PAGE_BYTES / 1e6;
  }
}
