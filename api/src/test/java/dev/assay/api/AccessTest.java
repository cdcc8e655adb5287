package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.api.store.Assessment;
import dev.assay.api.store.Limits;
import dev.assay.api.store.Role;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import dev.assay.api.store.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route against every role and none; the routes are those of the description. */
final class AccessTest {
  private static final String SUBMIT = "/v1/problems/top-customers/submissions";
  private static final String ANSWER = "{\"sql\": \"SELECT 1\"}";

  /** A request to each route that succeeds for whoever may make it. */
  private static final Map<String, String> BODIES =
      Map.of(
          "post /v1/problems/{id}/submissions",
          ANSWER,
          "post /v1/problems/{id}/runs",
          ANSWER,
          "post /v1/submissions",
          "{\"submissions\": [{\"problem\": \"top-customers\", \"sql\": \"SELECT 1\"}]}",
          "put /v1/assessments/{id}",
          "{\"name\": \"x\", \"problems\": [\"top-customers\"]}");

  private static final CountDownLatch RELEASED = new CountDownLatch(1);

  @TempDir private static Path folder;
  private static Server server;
  private static Http nobody;
  private static String ada;
  private static String bob;
  private static String author;
  private static String admin;
  private static String expired;
  private static String revoked;

  @BeforeAll
  static void start() {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    try (Store store = Store.open(location)) {
      Tokens tokens = store.tokens();
      ada = tokens.create("ada", Role.LEARNER, null).text();
      bob = tokens.create("bob", Role.LEARNER, null).text();
      author = tokens.create("anna", Role.AUTHOR, null).text();
      admin = tokens.create("root", Role.ADMIN, null).text();
      expired = tokens.create("ada", Role.ADMIN, Instant.now().minusSeconds(1)).text();
      Tokens.Created gone = tokens.create("ada", Role.ADMIN, null);
      tokens.revoke(gone.token().id());
      revoked = gone.text();
      Instant now = Instant.now();
      List<String> problems = List.of("top-customers");
      store.assessments().put(new Assessment("open", "Open", problems, null, null, 1));
      store.assessments().put(new Assessment("any", "Any", problems, null, null, null));
      store
          .assessments()
          .put(new Assessment("closed", "Closed", problems, null, now.minusSeconds(1), null));
      store
          .assessments()
          .put(new Assessment("later", "Later", problems, now.plusSeconds(9999), null, null));
    }
    server =
        Server.start(
            new Server.Settings("127.0.0.1", 0, location, Limits.DEFAULT, 10_000),
            TestSite.accepting(RELEASED));
    nobody = new Http(server.address(), null);
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    server.close();
  }

  @Test
  void everyRouteLetsInWhoMayUseItAndNobodyElse() throws Exception {
    SoftAssertions softly = new SoftAssertions();
    List<String> checked = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : ApiContract.DOCUMENT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String role = operation.getValue().path("x-role").asText();
        for (String caller :
            List.of("none", "malformed", "expired", "revoked", "learner", "author", "admin")) {
          HttpResponse<String> response = call(operation.getKey(), path.getKey(), caller);
          String name = operation.getKey() + " " + path.getKey() + " as " + caller;
          int expected = expected(role, caller);
          softly
              .assertThat(
                  expected == 200 ? response.statusCode() / 100 * 100 : response.statusCode())
              .as(name + ": " + response.body())
              .isEqualTo(expected);
          checked.add(name);
        }
      }
    }
    softly.assertAll();
    assertThat(checked).hasSizeGreaterThan(7 * 15);
  }

  private static int expected(String role, String caller) {
    if (role.equals("public")) {
      return 200;
    }
    return switch (caller) {
      case "none", "malformed", "expired", "revoked" -> 401;
      default ->
          Role.valueOf(caller.toUpperCase(Locale.ROOT))
                  .atLeast(Role.valueOf(role.toUpperCase(Locale.ROOT)))
              ? 200
              : 403;
    };
  }

  /** Each time on a submission of the caller's own. */
  private HttpResponse<String> call(String method, String template, String caller)
      throws Exception {
    Http http =
        nobody.as(
            switch (caller) {
              case "malformed" -> "assay_not-a-token";
              case "expired" -> expired;
              case "revoked" -> revoked;
              case "learner" -> ada;
              case "author" -> author;
              case "admin" -> admin;
              default -> null;
            });
    String id = template.startsWith("/v1/problems") ? "top-customers" : "any";
    if (template.startsWith("/v1/submissions/{id}")) {
      Http owner =
          http.token() == null || expected("learner", caller) == 401 ? nobody.as(ada) : http;
      boolean cancel = template.endsWith("/cancel");
      id = cancel ? submitted(owner, "{\"sql\": \"blocked\"}", 0) : submitted(owner, ANSWER, 30);
    }
    List<String> headers =
        new ArrayList<>(
            List.of("Accept", template.endsWith("events") ? "text/event-stream" : "*/*"));
    if (template.equals("/v1/submissions")) {
      headers.addAll(List.of("Idempotency-Key", "\"" + caller + "\""));
    }
    return http.send(
        method.toUpperCase(Locale.ROOT),
        template.replace("{id}", id).replace("{n}", "1"),
        BODIES.get(method + " " + template),
        headers.toArray(String[]::new));
  }

  private static String submitted(Http http, String body, int wait) throws Exception {
    return Http.json(http.post(SUBMIT, body, "Prefer", "wait=" + wait)).path("id").asText();
  }

  @Test
  void aLearnerSeesNothingOfAnothers() throws Exception {
    Http mine = nobody.as(ada);
    Http others = nobody.as(bob);
    String id = Http.json(mine.post(SUBMIT, ANSWER, "Prefer", "wait=30")).path("id").asText();
    String path = "/v1/submissions/" + id;
    refused(others.get(path), 404, "unknown_submission");
    refused(others.get(path + "/solution"), 404, "unknown_submission");
    refused(others.post(path + "/cancel", "{}"), 404, "unknown_submission");
    refused(others.get(path + "/events", "Accept", "text/event-stream"), 404, "unknown_submission");
    assertThat(others.get("/v1/submissions?learner=ada").body()).doesNotContain(id);
    assertThat(mine.get("/v1/submissions?limit=200").body()).contains(id);
    assertThat(nobody.as(author).get("/v1/submissions?learner=ada&limit=200").body()).contains(id);
  }

  @Test
  void onlyAuthorsSeeWhatIsHidden() throws Exception {
    String id =
        Http.json(nobody.as(ada).post(SUBMIT, ANSWER, "Prefer", "wait=30")).path("id").asText();
    assertThat(nobody.as(ada).get("/v1/submissions/" + id).body())
        .contains("secret 1")
        .doesNotContain("tie-at-the-limit");
    assertThat(nobody.as(author).get("/v1/submissions/" + id).body()).contains("tie-at-the-limit");
  }

  @ParameterizedTest
  @CsvSource({
    "closed,  403, assessment_closed",
    "later,   403, assessment_not_open",
    "no-such, 404, unknown_assessment",
  })
  void noRoleSubmitsToAnAssessmentThatIsNotOpen(String assessment, int status, String code)
      throws Exception {
    String body = "{\"sql\": \"SELECT 1\", \"assessment\": \"%s\"}".formatted(assessment);
    for (String token : List.of(bob, author, admin)) {
      refused(nobody.as(token).post(SUBMIT, body), status, code);
    }
  }

  @Test
  void anAssessmentHasSoManyAttempts() throws Exception {
    String body = "{\"sql\": \"SELECT 1\", \"assessment\": \"open\"}";
    Http http = nobody.as(bob);
    assertThat(http.post(SUBMIT, body).statusCode()).isEqualTo(202);
    refused(http.post(SUBMIT, body), 403, "attempts_used");
    assertThat(
            Http.json(http.get("/v1/assessments/open")).at("/attempts_used/top-customers").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bearer            | invalid_token",
        "Basic YTpi        | invalid_token",
        "Bearer a b        | invalid_token",
        "Bearer assay_' OR | invalid_token",
        "''                | invalid_token",
      })
  void aHeaderOfAnotherFormIsNoToken(String header, String code) throws Exception {
    HttpResponse<String> response = nobody.get("/v1/problems", "Authorization", header);
    refused(response, 401, code);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer realm=\"assay\"");
  }

  @Test
  void saysWhyATokenIsNoLongerGood() throws Exception {
    refused(nobody.get("/v1/problems"), 401, "token_missing");
    refused(nobody.as(expired).get("/v1/problems"), 401, "token_expired");
    refused(nobody.as(revoked).get("/v1/problems"), 401, "invalid_token");
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Http.json(response).path("code").asText()).isEqualTo(code);
  }
}
