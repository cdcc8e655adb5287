package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Syntax trees that DuckDB 2.0.0.1 made of the texts in {@code gate/cases.jsonl}. */
public final class CapturedTrees {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TREES = trees();

  private CapturedTrees() {}

  /** The texts. */
  public static List<String> texts() {
    return TREES.keySet().stream().sorted().toList();
  }

  /** What DuckDB answered. */
  public static Serialization serialize(String sql) {
    String json = TREES.get(sql);
    if (json == null) {
      return new Serialization.Broken("no tree of " + sql);
    }
    JsonNode answer = read(json);
    if (!answer.path("error").asBoolean()) {
      return new Serialization.Tree(json);
    }
    return answer.path("error_type").asText().equals("parser")
        ? new Serialization.SyntaxError(answer.path("error_message").asText(), null)
        : new Serialization.NotAQuery();
  }

  private static Map<String, String> trees() {
    Map<String, String> trees = new HashMap<>();
    lines("/gate/trees.jsonl.gz")
        .forEach(line -> trees.put(line.path("sql").asText(), line.path("serialized").asText()));
    return Map.copyOf(trees);
  }

  static Stream<JsonNode> lines(String resource) {
    try (InputStream in = CapturedTrees.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      InputStream text = resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(CapturedTrees::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
