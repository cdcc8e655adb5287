package dev.assay.api.course;

import dev.assay.api.wire.ErrorJson;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionJson;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.api.wire.VerdictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grades on a running service over its {@code /v1} interface, so that nothing hidden comes to this
 * machine. Waits where the service asks for patience, and sends again what a broken connection may
 * have lost: the idempotency key keeps that from counting twice.
 */
public final class ServerGrader implements AnswerGrader, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration ONE_REQUEST = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 4;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final @Nullable String token;

  /**
   * @param token sent as bearer token (RFC 6750), or null for none
   */
  public ServerGrader(@Nullable String token) {
    this.token = token;
  }

  @Override
  public VerdictJson grade(Course.Entry entry, String sql) throws InterruptedException {
    URI server = Objects.requireNonNull(entry.server());
    URI problem = server.resolve("/v1/problems/" + entry.id() + "/submissions");
    HttpRequest.Builder submit =
        request(problem)
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=30")
            .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(new SubmissionRequest(sql))));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      HttpResponse<String> response = send(submit.build(), deadline);
      while (response.statusCode() / 100 == 2) {
        SubmissionJson submission = Json.read(response.body(), SubmissionJson.class);
        if (submission.report() != null) {
          return submission.report();
        }
        if (submission.finishedAt() != null || System.nanoTime() > deadline) {
          return failed(entry, "not_graded", "The server has not graded the answer.");
        }
        Thread.sleep(pause(response).orElse(Duration.ofMillis(300)));
        response =
            send(request(server.resolve("/v1/submissions/" + submission.id())).build(), deadline);
      }
      return failed(entry, "server_refused", refusal(server, response));
    } catch (IOException e) {
      return failed(entry, "server_unreachable", "%s cannot be reached: %s".formatted(server, e));
    }
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ONE_REQUEST)
            .header("Accept", "application/json, application/problem+json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends until it is answered otherwise than with a request to come again. */
  private HttpResponse<String> send(HttpRequest request, long deadline)
      throws IOException, InterruptedException {
    int failures = 0;
    while (true) {
      Duration pause = Duration.ofMillis(250L << failures);
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        boolean busy = response.statusCode() == 429 || response.statusCode() == 503;
        if (!busy || System.nanoTime() > deadline) {
          return response;
        }
        pause = pause(response).orElse(Duration.ofSeconds(1));
      } catch (IOException e) {
        if (++failures == ATTEMPTS) {
          throw e;
        }
      }
      Thread.sleep(pause);
    }
  }

  private static Optional<Duration> pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,4}"))
        .map(value -> Duration.ofSeconds(Math.max(1, Long.parseLong(value))));
  }

  private static String refusal(URI server, HttpResponse<String> response) {
    String reason = "it answered with status " + response.statusCode();
    try {
      ErrorJson error = Json.read(response.body(), ErrorJson.class);
      reason = error.detail() + " [" + error.code() + "]";
    } catch (IOException _) {
      // It is no service of ours; its status must do.
    }
    return server + " does not grade this: " + reason;
  }

  private static VerdictJson failed(Course.Entry entry, String code, String message) {
    return VerdictJson.judgeError(entry.id(), code, message);
  }

  @Override
  public void close() {
    client.close();
  }
}
