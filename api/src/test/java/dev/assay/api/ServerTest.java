package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.api.store.StoreLocation;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes on a real server with a real store; the judge is a function. */
final class ServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path BANK = Path.of("../problems/bank");
  private static final String SUBMISSIONS = "/v1/problems/top-customers/submissions";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final CountDownLatch RELEASED = new CountDownLatch(1);

  @TempDir private static Path data;
  private static Server server;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Server.Settings.local(new StoreLocation.Sqlite(data.resolve("assay.db"))),
            TestSite.accepting(RELEASED));
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    server.close();
    CLIENT.close();
  }

  @Test
  void listsTheProblems() throws Exception {
    HttpResponse<String> response = get("/v1/problems");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode first = JSON.readTree(response.body()).path("problems").path(0);
    assertThat(first.path("id").asText()).isEqualTo("ab-readout");
    assertThat(first.path("difficulty").asText()).isEqualTo("medium");
  }

  @Test
  void showsAProblemWithoutItsAnswer() throws Exception {
    HttpResponse<String> response = get("/v1/problems/top-customers");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("statement").asText()).isNotBlank();
    assertThat(problem.path("schema").asText()).contains("CREATE TABLE");
    assertThat(problem.path("sample").path(0).path("rows").size()).isPositive();
    assertThat(problem.path("contract").path("ties").asText()).isIn("any", "exact");
    assertThat(problem.path("limits").path("time_ms").asInt()).isPositive();
    String reference =
        Files.readString(BANK.resolve("top-customers/submissions/accepted/reference.sql"));
    assertThat(problem).noneMatch(value -> value.asText().contains(reference.strip()));
  }

  @Test
  void showsHintsOneByOneAndTheSolutionToWhoHasFoundIt() throws Exception {
    HttpResponse<String> first = get("/v1/problems/top-customers/hints/1");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(first.body()).path("of").asInt()).isEqualTo(3);
    assertThat(first.body()).contains("LIMIT 5").doesNotContain("rank()");
    assertThat(get("/v1/problems/top-customers/hints/4").statusCode()).isEqualTo(404);
    HttpResponse<String> accepted =
        post(SUBMISSIONS, "{\"sql\": \"SELECT 1\"}", "Prefer", "wait=10");
    String location = accepted.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> solution = get(location + "/solution");
    assertThat(solution.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(solution.body()).path("text").asText()).contains("dense_rank()");
    String blocked =
        post(SUBMISSIONS, "{\"sql\": \"blocked\"}").headers().firstValue("Location").orElseThrow();
    assertThat(get(blocked + "/solution").statusCode()).isEqualTo(403);
    assertThat(get(blocked + "/solution").body()).contains("not_accepted");
  }

  @Test
  void acknowledgesASubmissionAndTellsItsVerdictLater() throws Exception {
    HttpResponse<String> accepted = post(SUBMISSIONS, "{\"sql\": \"SELECT 1\"}");
    assertThat(accepted.statusCode()).isEqualTo(202);
    JsonNode submission = JSON.readTree(accepted.body());
    assertThat(submission.path("state").asText()).isEqualTo("queued");
    assertThat(submission.path("report").isNull()).isTrue();
    String location = accepted.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/v1/submissions/" + submission.path("id").asText());
    assertThat(get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void waitsForTheVerdictWhereThatIsPreferred() throws Exception {
    HttpResponse<String> response =
        post(SUBMISSIONS, "{\"sql\": \"SELECT 1\"}", "Prefer", "wait=10");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Preference-Applied")).hasValue("wait=10");
    JsonNode submission = JSON.readTree(response.body());
    assertThat(submission.path("state").asText()).isEqualTo("done");
    assertThat(submission.path("verdict").asText()).isEqualTo("accepted");
    assertThat(submission.path("report").path("format").asInt()).isEqualTo(1);
    assertThat(submission.path("finished_at").asText()).endsWith("Z");
    assertThat(response.body()).contains("secret 1").doesNotContain("tie-at-the-limit");
    String location = response.headers().firstValue("Location").orElseThrow();
    assertThat(get(location).body()).isEqualTo(response.body());
  }

  @Test
  void stopsWaitingWhenTheClientAskedForLess() throws Exception {
    HttpResponse<String> response = post(SUBMISSIONS, "{\"sql\": \"blocked\"}", "Prefer", "wait=0");
    assertThat(response.statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sql': 1}                      | 400 | invalid_field",
        "{'sql': null}                   | 400 | invalid_field",
        "{}                              | 400 | invalid_field",
        "[]                              | 400 | invalid_field",
        "null                            | 400 | invalid_field",
        "{'sql': 'SELECT 1', 'x': 2}     | 400 | unknown_field",
        "{'sql': 'a', 'sql': 'b'}        | 400 | malformed_json",
        "{'sql': 'SELECT 1'} {}          | 400 | invalid_field",
        "SELECT 1                        | 400 | malformed_json",
        "{'sql':                         | 400 | malformed_json",
      })
  void refusesABodyOfAnotherForm(String body, int status, String code) throws Exception {
    assertError(post(SUBMISSIONS, body.replace('\'', '"')), status, code);
  }

  @Test
  void refusesABodyThatIsNotSaidToBeJson() throws Exception {
    HttpRequest request =
        request(SUBMISSIONS)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"sql\": \"SELECT 1\"}"))
            .build();
    assertError(send(request), 415, "unsupported_media_type");
  }

  @Test
  void refusesABodyThatIsNotUtf8() throws Exception {
    BodyPublisher body =
        BodyPublishers.ofByteArray(
            "{\"sql\": \"SELECT 'ä'\"}".getBytes(StandardCharsets.ISO_8859_1));
    HttpRequest request =
        request(SUBMISSIONS).header("Content-Type", "application/json").POST(body).build();
    assertError(send(request), 400, "malformed_json");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refusesABodyOfMoreThan64KiB(boolean chunked) throws Exception {
    byte[] bytes =
        ("{\"sql\": \"" + "x".repeat(64 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
    BodyPublisher body =
        chunked
            ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
            : BodyPublishers.ofByteArray(bytes);
    HttpRequest request =
        request(SUBMISSIONS).header("Content-Type", "application/json").POST(body).build();
    assertError(send(request), 413, "body_too_large");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /,                                404, not_found",
    "GET,    /v1/problem,                      404, not_found",
    "GET,    /v1/problems/no-such,             404, unknown_problem",
    "GET,    /v1/problems/..%2Fbank,           404, unknown_problem",
    "POST,   /v1/problems/no-such/submissions, 404, unknown_problem",
    "GET,    /v1/submissions/no-such,          404, unknown_submission",
    "DELETE, /v1/problems,                     405, method_not_allowed",
    "POST,   /v1/problems,                     405, method_not_allowed",
    "PUT,    /v1/submissions/no-such,          405, method_not_allowed",
  })
  void answersEveryErrorInTheSameForm(String method, String path, int status, String code)
      throws Exception {
    HttpRequest request = request(path).method(method, BodyPublishers.noBody()).build();
    assertError(send(request), status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "FOO,                                              400, bad_request",
    "GET /v1/problems/%zz HTTP/1.1,                    400, bad_request",
    "GET /%2e%2e/ HTTP/1.1,                            400, bad_request",
    "GET /v1/problems HTTP/1.1,                        400, bad_request",
  })
  void answersWhatIsNoRequestInTheSameFormToo(String line, int status, String code)
      throws Exception {
    String response = raw(line + "\r\n\r\n");
    assertThat(response)
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/problem+json")
        .contains("\"code\":\"" + code + "\"");
  }

  @Test
  void refusesHeadersThatAreTooLong() throws Exception {
    String header = "Prefer: " + "x".repeat(20_000);
    assertThat(raw("GET /livez HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("\"code\":\"request_header_fields_too_large\"");
  }

  @Test
  void saysWhichMethodsAPathTakes() throws Exception {
    HttpRequest request = request("/v1/problems").DELETE().build();
    assertThat(send(request).headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void isAliveAndReady() throws Exception {
    assertThat(JSON.readTree(get("/livez").body()).path("status").asText()).isEqualTo("alive");
    assertThat(get("/readyz").body())
        .isEqualTo(
            "{\"status\":\"ready\",\"sandbox\":[\"prlimit: memory limited\"],"
                + "\"degraded\":[\"sandbox: bwrap, install bubblewrap\"]}");
  }

  private static void assertError(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = JSON.readTree(response.body());
    assertThat(error.path("status").asInt()).isEqualTo(status);
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("detail").asText()).isNotBlank().doesNotContain("dev.assay");
  }

  /** Sends bytes that an HTTP client would not send. */
  private static String raw(String request) throws Exception {
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<String> post(String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return ApiContract.described(CLIENT.send(request, BodyHandlers.ofString()));
  }
}
