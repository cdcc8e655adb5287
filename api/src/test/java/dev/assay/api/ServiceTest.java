package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.api.store.Limits;
import dev.assay.api.store.Role;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a submission over HTTP, and what is refused on the way. */
final class ServiceTest {
  private static final String SUBMIT = "/v1/problems/top-customers/submissions";
  private static final String ANSWER = "{\"sql\": \"SELECT 1\"}";
  private static final String BLOCKED = "{\"sql\": \"blocked\"}";
  private static final Limits LIMITS = new Limits(30, Duration.ofHours(1), 25);

  @TempDir private Path folder;
  private final CountDownLatch released = new CountDownLatch(1);
  private Server server;
  private Http ada;
  private Http author;

  @BeforeEach
  void start() {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    String learner;
    String other;
    try (Store store = Store.open(location)) {
      learner = store.tokens().create("ada", Role.LEARNER, null).text();
      other = store.tokens().create("anna", Role.ADMIN, null).text();
    }
    server =
        Server.start(
            new Server.Settings("127.0.0.1", 0, location, LIMITS, 20),
            TestSite.accepting(released));
    ada = new Http(server.address(), learner);
    author = ada.as(other);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
  }

  @Test
  void aRepeatedRequestIsTheSameRequest() throws Exception {
    String[] key = {"Idempotency-Key", "\"one\""};
    HttpResponse<String> first = ada.post(SUBMIT, ANSWER, key);
    HttpResponse<String> again = ada.post(SUBMIT, ANSWER, key);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(ada.post(SUBMIT, ANSWER, "Idempotency-Key", "one").headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    refused(ada.post(SUBMIT, "{\"sql\": \"SELECT 2\"}", key), 422, "idempotency_key_reused");
    refused(
        ada.post("/v1/problems/churn-by-contract/submissions", ANSWER, key),
        422,
        "idempotency_key_reused");
    assertThat(Http.json(ada.get("/v1/submissions")).path("submissions")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "\"a", "a b", "\"a\\\"b\""})
  void aKeyOfAnotherFormIsRefused(String key) throws Exception {
    refused(ada.post(SUBMIT, ANSWER, "Idempotency-Key", key), 400, "invalid_idempotency_key");
  }

  @Test
  void aBatchIsTakenWholeAndNeedsAKey() throws Exception {
    String batch =
        """
        {"submissions": [{"problem": "top-customers", "sql": "SELECT 1"},
                         {"problem": "cholera-did", "sql": "SELECT 2"}]}""";
    refused(ada.post("/v1/submissions", batch), 400, "idempotency_key_missing");
    String[] key = {"Idempotency-Key", "\"b\""};
    HttpResponse<String> taken = ada.post("/v1/submissions", batch, key);
    assertThat(taken.statusCode()).isEqualTo(202);
    List<String> problems = Http.json(taken).findValuesAsText("problem");
    assertThat(problems).containsExactly("top-customers", "cholera-did");
    assertThat(Http.json(ada.post("/v1/submissions", batch, key)).findValuesAsText("id"))
        .isEqualTo(Http.json(taken).findValuesAsText("id"));
    refused(
        ada.post(
            "/v1/submissions", batch.replace("cholera-did", "no-such"), "Idempotency-Key", "c"),
        404,
        "unknown_problem");
    refused(
        ada.post("/v1/submissions", "{\"submissions\": []}", "Idempotency-Key", "d"),
        400,
        "invalid_field");
    assertThat(Http.json(ada.get("/v1/submissions")).path("submissions")).hasSize(2);
  }

  @Test
  void theListIsReadPageByPageAndFiltered() throws Exception {
    for (int i = 0; i < 5; i++) {
      ada.post(SUBMIT, ANSWER, "Prefer", "wait=30");
    }
    author.post("/v1/problems/cholera-did/submissions", BLOCKED);
    List<String> ids = new ArrayList<>();
    String path = "/v1/submissions?verdict=accepted&limit=2";
    while (path != null) {
      HttpResponse<String> page = ada.get(path);
      ids.addAll(Http.json(page).findValuesAsText("id"));
      JsonNode next = Http.json(page).path("next");
      String link = page.headers().firstValue("Link").orElse("");
      assertThat(link.isEmpty()).isEqualTo(next.isNull());
      path = next.isNull() ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    assertThat(Http.json(author.get("/v1/submissions")).path("submissions")).hasSize(6);
    assertThat(
            Http.json(author.get("/v1/submissions?problem=cholera-did"))
                .findValuesAsText("learner"))
        .containsExactly("anna");
    assertThat(
            Http.json(author.get("/v1/submissions?learner=ada&state=queued")).path("submissions"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "state=odd,      invalid_parameter",
    "verdict=good,   invalid_parameter",
    "limit=0,        invalid_parameter",
    "limit=201,      invalid_parameter",
    "limit=x,        invalid_parameter",
    "after=x,        invalid_cursor",
    "order=asc,      unknown_parameter",
  })
  void aParameterOfAnotherFormIsRefused(String parameter, String code) throws Exception {
    refused(ada.get("/v1/submissions?" + parameter), 400, code);
  }

  @Test
  void eventsTellHowItGetsOn() throws Exception {
    String id = Http.json(ada.post(SUBMIT, BLOCKED)).path("id").asText();
    String path = "/v1/submissions/" + id + "/events";
    refused(ada.get(path, "Accept", "application/json"), 406, "not_acceptable");
    released.countDown();
    HttpResponse<String> events = ada.get(path, "Accept", "text/event-stream");
    assertThat(events.body())
        .contains("event: submission\n")
        .contains("\"state\":\"done\"")
        .doesNotContain("tie-at-the-limit");
  }

  @Test
  void whatWaitsCanBeTakenBack() throws Exception {
    String id = Http.json(ada.post(SUBMIT, BLOCKED)).path("id").asText();
    JsonNode cancelled = Http.json(ada.post("/v1/submissions/" + id + "/cancel", "{}"));
    assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
    assertThat(cancelled.path("charged").asBoolean()).isFalse();
    String done = Http.json(ada.post(SUBMIT, ANSWER, "Prefer", "wait=30")).path("id").asText();
    refused(ada.post("/v1/submissions/" + done + "/cancel", "{}"), 409, "already_done");
  }

  @Test
  void aLearnerMaySendSoManyAMinute() throws Exception {
    HttpResponse<String> first = ada.post(SUBMIT, ANSWER);
    assertThat(first.headers().firstValue("RateLimit-Policy"))
        .hasValue("\"submissions\";q=20;w=60");
    assertThat(first.headers().firstValue("RateLimit").orElse(""))
        .startsWith("\"submissions\";r=19;");
    String twenty =
        "{\"submissions\": ["
            + "{\"problem\": \"top-customers\", \"sql\": \"SELECT 1\"},".repeat(19)
            + "{\"problem\": \"top-customers\", \"sql\": \"SELECT 1\"}]}";
    HttpResponse<String> refused = ada.post("/v1/submissions", twenty, "Idempotency-Key", "a");
    refused(refused, 429, "rate_limited");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(author.post("/v1/submissions", twenty, "Idempotency-Key", "a").statusCode())
        .isEqualTo(202);
  }

  @Test
  void aFullQueueSaysWhenToComeBack() throws Exception {
    int accepted = 0;
    HttpResponse<String> last = author.post(SUBMIT, BLOCKED);
    while (last.statusCode() == 202) {
      accepted++;
      last = author.post(SUBMIT, BLOCKED);
    }
    refused(last, 503, "queue_full");
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    // What was stored just now may be counted twice until the next look into the store.
    assertThat(accepted).isBetween(20, 30);
    assertThat(Http.json(author.get("/v1/submissions")).path("submissions")).hasSize(accepted);
  }

  @Test
  void metricsCountWhatHappens() throws Exception {
    ada.post(SUBMIT, ANSWER, "Prefer", "wait=30");
    assertThat(metric("assay_verdicts_total{verdict=\"accepted\"}")).isEqualTo(1);
    assertThat(metric("assay_submissions_total")).isEqualTo(1);
    assertThat(metric("assay_stage_seconds_count{stage=\"execute\"}")).isEqualTo(1);
    assertThat(author.get("/metrics").body()).contains("assay_queue_age_seconds", "assay_workers{");
    assertThat(metric("assay_workers_ended_total{cause=\"crash\",role=\"learner\"}")).isEqualTo(3);
    assertThat(metric("assay_workers_ended_total{cause=\"time_limit\",role=\"trusted\"}")).isZero();
  }

  private double metric(String name) throws Exception {
    return author
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyResponseHasAnIdAndTellsBrowsersNothing() throws Exception {
    for (HttpResponse<String> response :
        List.of(ada.get("/v1/problems"), ada.get("/no-such"), ada.as(null).get("/v1/problems"))) {
      assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(ada.get("/livez", "X-Request-Id", "mine-1").headers().firstValue("X-Request-Id"))
        .hasValue("mine-1");
    assertThat(ada.get("/livez", "X-Request-Id", "a b").headers().firstValue("X-Request-Id"))
        .isNotEqualTo("a b");
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Http.json(response).path("code").asText()).isEqualTo(code);
  }
}
