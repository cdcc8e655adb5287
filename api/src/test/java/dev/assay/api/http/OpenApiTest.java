package dev.assay.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.api.ApiContract;
import dev.assay.api.store.Limits;
import dev.assay.api.store.Store;
import dev.assay.api.store.SubmissionListener;
import dev.assay.api.store.Submissions;
import dev.assay.api.store.TestStore;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.SampleRun;
import dev.assay.grader.execute.Health;
import dev.assay.grader.protocol.Rows;
import dev.assay.problems.ProblemBank;
import io.javalin.Javalin;
import io.javalin.event.HandlerMetaInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description names the routes that there are, with who may use them, and is well formed. */
final class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @TempDir private Path folder;

  @Test
  void describesExactlyTheRoutes() {
    Map<String, String> described = new TreeMap<>();
    ApiContract.DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            described.put(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue().path("x-role").asText())));
    Map<String, String> registered = new TreeMap<>();
    for (HandlerMetaInfo handler : handlers()) {
      String method = handler.getHttpMethod().name().toLowerCase(Locale.ROOT);
      if (METHODS.contains(method)) {
        Access access = (Access) handler.getRoles().iterator().next();
        registered.put(method + " " + handler.getPath(), access.name().toLowerCase(Locale.ROOT));
      }
    }
    assertThat(described).isEqualTo(registered).hasSizeGreaterThan(10);
  }

  @Test
  void usesEverySchemaAndEveryResponseThatItHas() {
    String text = ApiContract.DOCUMENT.toString();
    for (String kind : List.of("schemas", "responses")) {
      ApiContract.DOCUMENT
          .path("components")
          .path(kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(text).contains("\"#/components/" + kind + "/" + name + "\""));
    }
  }

  @Test
  void refersToNothingThatIsNotThere() {
    List<JsonNode> references = ApiContract.DOCUMENT.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      String pointer = reference.asText();
      if (pointer.startsWith("#/components/")) {
        assertThat(ApiContract.DOCUMENT.at(pointer.substring(1)).isObject()).as(pointer).isTrue();
      }
    }
  }

  @Test
  void hasTheFormOfOpenApi() {
    JsonNode document = ApiContract.DOCUMENT;
    assertThat(document.path("openapi").asText()).startsWith("3.1.");
    assertThat(document.at("/info/title").asText()).isNotEmpty();
    Set<String> ids = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(ids.add(operation.path("operationId").asText())).isTrue();
        assertThat(operation.path("responses").size()).isPositive();
      }
    }
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (JsonNode schema : document.at("/components/schemas")) {
      assertThat(meta.validate(schema)).isEmpty();
    }
  }

  private List<HandlerMetaInfo> handlers() {
    List<HandlerMetaInfo> handlers = new ArrayList<>();
    try (Store store = Store.open(TestStore.SQLITE.fresh(folder));
        Submissions submissions =
            store.submissions(
                (problem, _) -> VerdictJson.judgeError(problem, "x", "x"),
                SubmissionListener.NONE,
                Limits.DEFAULT)) {
      Routes routes =
          new Routes(
              new Services(
                  new ProblemBank(folder),
                  _ -> List.of(),
                  (_, _) -> new SampleRun.Returned(new Rows(List.of(), List.of())),
                  submissions,
                  store.assessments(),
                  store.tokens(),
                  () -> new Health("2.0", List.of(), List.of(), List.of()),
                  () -> "",
                  (_, _, _, _) -> {},
                  1));
      Javalin.create(
          config -> {
            config.startup.showJavalinBanner = false;
            config.events.handlerAdded(handlers::add);
            routes.register(config);
          });
    }
    return handlers;
  }
}
