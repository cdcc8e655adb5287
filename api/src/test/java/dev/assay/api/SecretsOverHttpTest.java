package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.api.store.Assessment;
import dev.assay.api.store.Limits;
import dev.assay.api.store.Role;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.TestStore;
import dev.assay.api.wire.ApiDocument;
import dev.assay.api.wire.BatchRequest;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.RunRequest;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.grader.Grader;
import dev.assay.problems.ProblemBank;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that try to print the hidden databases, sent in over HTTP: through every route. */
final class SecretsOverHttpTest {
  private static final String PROBLEM = "/v1/problems/" + Secrets.PROBLEM_ID;
  private static final String ASSESSMENT = "exam";
  private static final String[] WAIT = {"Prefer", "wait=30"};
  private static final String[] ACCEPT_EVENTS = {"Accept", "text/event-stream"};

  @TempDir private Path folder;

  @Test
  void noRouteHasAWordOfAHiddenDatabase() throws Exception {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    String learner;
    String author;
    try (Store store = Store.open(location)) {
      store
          .assessments()
          .put(
              new Assessment(ASSESSMENT, "Exam", List.of(Secrets.PROBLEM_ID), null, null, 100_000));
      learner = store.tokens().create("somebody", Role.LEARNER, null).text();
      author = store.tokens().create("anna", Role.AUTHOR, null).text();
    }
    Server.Settings settings =
        new Server.Settings(
            "127.0.0.1", 0, location, new Limits(1000, Duration.ofMinutes(10), 1000), 1000);
    try (Grader grader = Cli.installation(folder).startGrader();
        Server server = Server.start(settings, Site.of(new ProblemBank(Cli.BANK), grader))) {
      Http somebody = new Http(server.address(), learner);
      Set<String> secrets = Secrets.words();
      secrets.removeAll(Secrets.words(ApiDocument.text())); // The words of the form.
      assertThat(secrets).contains("petrov", "farouk", "three-buyers");
      everythingToldTo(somebody)
          .forEach(
              (route, text) ->
                  assertThat(Secrets.words(text))
                      .as(route)
                      .isNotEmpty()
                      .doesNotContainAnyElementsOf(secrets));
      // The same attacks succeed for those who may see, or all this would show nothing.
      String told = String.join(" ", toldOfSubmissions(somebody.as(author)).values());
      assertThat(Secrets.words(told)).contains("three-buyers").containsAnyOf("petrov", "rocha");
    }
  }

  /** By request. */
  private static Map<String, String> everythingToldTo(Http learner) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    for (int i = 0; i < Secrets.ATTACKS.size(); i += 2) { // All go through the command line.
      String attack = Secrets.ATTACKS.get(i);
      String body = Json.write(new SubmissionRequest(attack, null));
      told.put("submit " + attack, ok(learner.post(PROBLEM + "/submissions", body, WAIT)));
      told.put(
          "run " + attack, ok(learner.post(PROBLEM + "/runs", Json.write(new RunRequest(attack)))));
    }
    List<BatchRequest.Item> batch =
        Secrets.ATTACKS.stream()
            .limit(2)
            .map(attack -> new BatchRequest.Item(Secrets.PROBLEM_ID, attack, ASSESSMENT))
            .toList();
    told.put(
        "batch",
        ok(
            learner.post(
                "/v1/submissions", Json.write(new BatchRequest(batch)), "Idempotency-Key", "b")));
    told.putAll(toldOfSubmissions(learner));
    for (String path : List.of(PROBLEM, PROBLEM + "/hints/1", "/v1/assessments/" + ASSESSMENT)) {
      told.put(path, ok(learner.get(path)));
    }
    return told;
  }

  private static Map<String, String> toldOfSubmissions(Http caller) throws Exception {
    Map<String, String> told = new LinkedHashMap<>();
    HttpResponse<String> list = caller.get("/v1/submissions?limit=200");
    told.put("list", ok(list));
    for (JsonNode each : Http.json(list).path("submissions")) {
      String path = "/v1/submissions/" + each.path("id").asText();
      // Ends when there is a verdict.
      told.put("events of " + path, ok(caller.get(path + "/events", ACCEPT_EVENTS)));
      told.put(path, ok(caller.get(path)));
      told.put("solution of " + path, caller.get(path + "/solution").body());
      told.put("cancel " + path, caller.post(path + "/cancel", "").body());
    }
    return told;
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
    return response.body();
  }
}
