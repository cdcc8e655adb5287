package dev.assay.grader.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalization.Unsupported;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import dev.assay.grader.parse.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how many pairs of queries are proved equal. Arguments: files with one JSON object a line
 * ({@code id}, {@code schema}, {@code left}, {@code right}, {@code expected}); {@code -v} prints
 * each pair with what stops it.
 */
public final class Pairs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Gate gate;
  private final Normalizer normalizer = new Normalizer();
  private final Map<String, Schema> schemas = new HashMap<>();

  private Pairs(Engine engine) {
    this.engine = engine;
    this.gate = new Gate(engine::serialize);
  }

  public static void main(String[] args) throws IOException {
    boolean verbose = List.of(args).contains("-v");
    Path folder = Files.createTempDirectory("pairs");
    try (Engine engine = Engines.start(folder)) {
      Pairs pairs = new Pairs(engine);
      for (String arg : args) {
        if (!arg.startsWith("-")) {
          pairs.measure(Path.of(arg), verbose);
        }
      }
    }
  }

  private void measure(Path file, boolean verbose) throws IOException {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode pair = JSON.readTree(line);
      long start = System.nanoTime();
      String outcome = outcome(pair, verbose);
      long millis = (System.nanoTime() - start) / 1_000_000;
      counts
          .computeIfAbsent(pair.path("expected").asText(), _ -> new TreeMap<>())
          .merge(outcome, 1, Integer::sum);
      if (verbose) {
        System.out.println(
            pair.path("id").asText()
                + " "
                + pair.path("expected").asText()
                + " "
                + outcome
                + " "
                + millis
                + " ms");
      }
    }
    System.out.println(file.getFileName());
    counts.forEach((expected, outcomes) -> System.out.println("  " + expected + " " + outcomes));
  }

  private String outcome(JsonNode pair, boolean verbose) {
    Schema schema;
    try {
      schema = schemas.computeIfAbsent(pair.path("schema").asText(), this::schema);
    } catch (RuntimeException e) {
      return "schema not read";
    }
    Normalization left = normalize(pair.path("left").asText(), schema);
    Normalization right = normalize(pair.path("right").asText(), schema);
    if (left instanceof Unsupported(String construct)) {
      return reason(construct);
    }
    if (right instanceof Unsupported(String construct)) {
      return reason(construct);
    }
    Normalized a = (Normalized) left;
    Normalized b = (Normalized) right;
    if (a.proves(b)) {
      return "PROVED";
    }
    if (verbose) {
      System.out.println("L " + pair.path("left").asText());
      System.out.println("R " + pair.path("right").asText());
      System.out.println("L " + a.form() + " " + a.obstacles());
      System.out.println("R " + b.form() + " " + b.obstacles());
    }
    return a.form().equals(b.form()) ? "obstacle " + a.obstacles() : "other form";
  }

  private static String reason(String construct) {
    return construct.startsWith("refused") ? construct : "unsupported: " + construct;
  }

  private Schema schema(String ddl) {
    return engine.database(ddl, List.of(), Layout.AS_GIVEN).schema();
  }

  private Normalization normalize(String sql, Schema schema) {
    return switch (gate.admit(sql)) {
      case Admitted(var query) -> normalizer.normalize(query, schema);
      case Refused(_, var finding) -> new Unsupported("refused: " + finding.code());
    };
  }
}
