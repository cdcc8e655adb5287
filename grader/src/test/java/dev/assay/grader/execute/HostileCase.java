package dev.assay.grader.execute;

import dev.assay.grader.parse.HostileTemplate;
import dev.assay.grader.parse.JsonLines;
import java.util.stream.Stream;

/** A case of {@code hostile/hostile.jsonl}; its SQL is a template. */
record HostileCase(String id, String template) {
  static Stream<HostileCase> all() {
    return JsonLines.of("/hostile/hostile.jsonl")
        .map(line -> new HostileCase(line.path("id").asText(), line.path("sql").asText()));
  }

  String sql() {
    return HostileTemplate.expand(template, Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    return id;
  }
}
