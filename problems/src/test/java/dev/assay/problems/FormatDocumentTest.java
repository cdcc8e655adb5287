package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds FORMAT.md against the loader and the schemas. */
final class FormatDocumentTest {
  private static final Pattern SNIPPET =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEY_ROW =
      Pattern.compile("(?m)^\\| `([a-z_.]+)` \\|[^|]*\\| ([^|]*) \\|");

  private final String document = Files.readString(Path.of("FORMAT.md"));

  FormatDocumentTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> every_snippet_loads(@TempDir Path temp) {
    Path folder = Packages.copy("shop-totals", temp);
    return SNIPPET
        .matcher(document)
        .results()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.group(1),
                    () -> {
                      Files.writeString(folder.resolve(snippet.group(1)), snippet.group(2));
                      assertThat(Packages.flaws(folder)).isEmpty();
                    }));
  }

  @Test
  void every_yaml_block_is_a_snippet_that_is_tried() {
    long blocks = Pattern.compile("```yaml").matcher(document).results().count();
    assertThat(SNIPPET.matcher(document).results().count()).isEqualTo(blocks).isEqualTo(4);
  }

  @Test
  void every_key_is_listed_with_its_default() {
    Map<String, String> documented = new TreeMap<>();
    for (MatchResult row : KEY_ROW.matcher(document).results().toList()) {
      documented.put(row.group(1), row.group(2).replace("`", ""));
    }
    Map<String, String> known = new TreeMap<>();
    collect(schema("problem"), "", known);
    collect(schema("fixture"), "", known);
    known.putAll(properties(schema("expected").path("additionalProperties")));
    // Documented by the keys that they hold.
    known.keySet().removeAll(Set.of("limits", "tolerance"));
    known.keySet().removeIf(key -> key.startsWith("columns.tolerance."));
    assertThat(documented.keySet()).isEqualTo(known.keySet());
    known.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            assertThat(documented.get(key)).as(key).isEqualTo(value);
          }
        });
  }

  /** Key paths as the document writes them: below the contract without its name. */
  private static void collect(JsonNode schema, String prefix, Map<String, String> into) {
    properties(schema)
        .forEach(
            (key, value) -> {
              into.put(prefix + key, value);
              JsonNode child = resolve(schema.path("properties").path(key));
              String path = key.equals("contract") ? "" : prefix + key + ".";
              collect(child, path, into);
              collect(resolve(child.path("items")), path, into);
              collect(resolve(child.path("then").path("items")), path, into);
            });
  }

  private static Map<String, String> properties(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(key -> required.add(key.asText()));
    Map<String, String> properties = new TreeMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            entry -> {
              String given = entry.getValue().path("default").asText();
              String shown = given.equals("1.0E-9") ? "1e-9" : given;
              properties.put(
                  entry.getKey(), required.contains(entry.getKey()) ? "required" : shown);
            });
    return properties;
  }

  /** The schema itself, or the definition of {@code problem.schema.json} that it refers to. */
  private static JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : schema("problem").at(reference.substring(1));
  }

  private static JsonNode schema(String name) {
    String resource = name + ".schema.json";
    try (InputStream in = YamlSchema.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
