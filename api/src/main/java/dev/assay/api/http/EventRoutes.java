package dev.assay.api.http;

import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.Submissions;
import dev.assay.api.wire.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a submission gets on, as server-sent events: one named {@code submission} for each state,
 * with the submission as it is then; the stream ends after the last.
 */
final class EventRoutes {
  /** Proxies cut what is silent for long. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private static final int LARGEST_NUMBER = 500;

  private final SubmissionRoutes routes;
  private final Submissions submissions;
  private final AtomicInteger open = new AtomicInteger();

  EventRoutes(SubmissionRoutes routes, Submissions submissions) {
    this.routes = routes;
    this.submissions = submissions;
  }

  void events(Context context) throws Exception {
    Caller caller = Caller.of(context);
    StoredSubmission submission = routes.seen(context, caller);
    String accept = context.header("Accept");
    if (accept == null || !accept.contains("text/event-stream")) {
      throw new Refusal(
          HttpStatus.NOT_ACCEPTABLE,
          "not_acceptable",
          "These are server-sent events: send 'Accept: text/event-stream'.");
    }
    if (open.incrementAndGet() > LARGEST_NUMBER) {
      open.decrementAndGet();
      throw new Refusal(
              HttpStatus.SERVICE_UNAVAILABLE,
              "too_many_streams",
              "Too many clients are listening; ask for the submission itself.")
          .retryAfter(Duration.ofSeconds(5));
    }
    new SseHandler(client -> start(client, submission.id(), caller)).handle(context);
  }

  private void start(SseClient client, String id, Caller caller) {
    client.keepAlive();
    Thread.ofVirtual().name("events").start(() -> stream(client, id, caller));
  }

  /** On a thread of its own: a client that reads slowly holds up nobody. */
  private void stream(SseClient client, String id, Caller caller) {
    BlockingQueue<StoredSubmission> news = new LinkedBlockingQueue<>();
    Runnable stop = submissions.watch(id, news::add);
    try {
      boolean last = false;
      while (!last && !client.terminated()) {
        StoredSubmission next = news.poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
          client.sendComment("still waiting");
        } else {
          client.sendEvent("submission", Json.write(Submitted.json(next, caller)));
          last = next.state().last();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      stop.run();
      client.close();
      open.decrementAndGet();
    }
  }
}
