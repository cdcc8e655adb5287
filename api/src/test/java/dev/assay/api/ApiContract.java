package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.api.wire.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds real responses against the description at {@code /openapi.json}. */
public final class ApiContract {
  public static final JsonNode DOCUMENT = document();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<JsonNode, Schema> COMPILED = new ConcurrentHashMap<>();

  private ApiContract() {}

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(ApiDocument.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The response, if it is described: its path, its method, its status, its type and its body. */
  static HttpResponse<String> described(HttpResponse<String> response) {
    String method = response.request().method().toLowerCase(Locale.ROOT);
    Optional<JsonNode> path = path(response.request().uri().getPath());
    if (path.isEmpty() || !path.get().has(method)) {
      assertThat(response.statusCode()).isIn(404, 405, 400);
      return response;
    }
    JsonNode status =
        resolved(path.get().path(method).path("responses").path("" + response.statusCode()));
    assertThat(status.isObject())
        .as("%s %s: %d is described", method, response.request().uri(), response.statusCode())
        .isTrue();
    String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    JsonNode content = status.path("content").path(type);
    assertThat(content.isObject()).as("%s is described", type).isTrue();
    if (content.has("schema")) {
      valid(content.path("schema"), response.body());
    }
    return response;
  }

  private static Optional<JsonNode> path(String path) {
    List<Map.Entry<String, JsonNode>> paths = DOCUMENT.path("paths").properties().stream().toList();
    return paths.stream()
        .filter(it -> pattern(it.getKey()).matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[a-z]+}", "[^/]+"));
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static void valid(JsonNode schema, String body) {
    Schema compiled = COMPILED.computeIfAbsent(schema, ApiContract::compile);
    try {
      assertThat(compiled.validate(JSON.readTree(body))).as(body).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.path("components"));
    return SCHEMAS.getSchema(whole);
  }
}
